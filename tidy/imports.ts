import { posix } from 'node:path';
import { type SourceFile, withoutComments } from './tree.ts';

/** The specifiers that a file imports, as they stand. */
export function importsOf({ text }: Pick<SourceFile, 'text'>): string[] {
  const code = withoutComments(text);
  const statements = code.matchAll(/^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/gm);
  const calls = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [...statements, ...calls].map(([, specifier]) => specifier!);
}

/** Path of the file that a relative specifier names. */
export function resolveImport(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier));
}

/** `zod`, `@samspill/values`; null for a relative path or a part of Node itself. */
export function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return null;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
