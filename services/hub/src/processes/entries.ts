import { fileURLToPath } from 'node:url';

/** The file that a process of the hub runs: the source where we run from it, the bundle beside us where we are one. */
export function entryOf(service: string): string {
  return isBundle() ? ours(`dist/${service}.mjs`) : ours(`../${service}/src/main.ts`);
}

/** Writes the sample world, and ends. */
export function sampleWorldEntry(): string {
  return ours(isBundle() ? 'dist/sample-world.mjs' : 'src/sample-world/main.ts');
}

function isBundle(): boolean {
  return process.argv[1]?.endsWith('.mjs') === true;
}

function ours(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
