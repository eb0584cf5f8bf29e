import { fileURLToPath } from 'node:url';

/** Room for what a start makes: nothing is collected meanwhile, which is an eighth of its CPU. */
const SHORT_LIVED = ['--min-semi-space-size=16'];

/**
 * What to tell Node to run a bundle that vitest.bundles.ts has made of the package in whose `src/` the caller lies: it
 * starts with half the CPU or less.
 *
 * @param name as rolldown.config.ts has it
 * @param from `import.meta.url` of the caller
 */
export function built(name: string, from: string): string[] {
  const src = from.lastIndexOf('/src/');
  return [...SHORT_LIVED, fileURLToPath(`${from.slice(0, src)}/dist/${name}.mjs`)];
}
