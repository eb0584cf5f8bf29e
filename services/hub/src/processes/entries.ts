import { fileURLToPath } from 'node:url';

/** The file that a process of the hub runs: the source where we run from it, the bundle where we are one. */
export function entryOf(service: string): string {
  const isBundle = process.argv[1]?.endsWith('.mjs') === true;
  const file = isBundle ? `${service}/dist/main.mjs` : `${service}/src/main.ts`;
  return fileURLToPath(new URL(`../../../${file}`, import.meta.url));
}

/** Writes the sample world, and ends. */
export const SAMPLE_WORLD = fileURLToPath(new URL('../sample-world/main.ts', import.meta.url));
