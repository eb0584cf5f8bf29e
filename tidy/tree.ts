import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** One house rule about a file: gives what is wrong with it, a line each. */
export type FileRule = (file: SourceFile) => string[];

/** A house rule about files together: gives what is wrong, each line beginning with the path. */
export type TreeRule = (tree: readonly SourceFile[]) => string[];

/** What git ignores, and git itself. */
const NOT_OURS = new Set([
  '.git',
  '.tools',
  '.data',
  '.turbo',
  '.DS_Store',
  'node_modules',
  'dist',
  'coverage',
]);

/** Every file of the repository. Read as Latin-1 too where it is not text: `binary` looks for that. */
export function readTree(root: string, under = ''): SourceFile[] {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (NOT_OURS.has(entry.name) || path.endsWith('.log')) return [];
    if (entry.isDirectory()) return readTree(root, path);
    return entry.isFile() ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : [];
  });
}

export function isCode({ path }: SourceFile): boolean {
  return /\.(?:ts|mts|mjs|js)$/.test(path);
}

export function isTest({ path }: SourceFile): boolean {
  return path.endsWith('.test.ts');
}

/** Code that only tests and benches run. */
export function isForTrials({ path }: Pick<SourceFile, 'path'>): boolean {
  return /\.test\.ts$|\/(?:testing|bench|journeys|proof)\/|\.(?:bench|conformance)\.ts$/.test(path);
}

/** Written by a program, or once and then never changed. */
export function isGenerated({ path }: SourceFile): boolean {
  return path.startsWith('schema/') || path.includes('/migrations/');
}

/** Comments blanked out, so that a rule about code does not trip over prose. Strings are left as they are. */
export function withoutComments(text: string): string {
  return text.replaceAll(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (whole, string: string | undefined) => string ?? whole.replaceAll(/[^\n]/g, ' '),
  );
}
