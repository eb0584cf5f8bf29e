import { createHash } from 'node:crypto';
import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where Java keeps the classes that a broker has loaded, parsed and checked, beside Kafka's jars: whoever starts with
 * them takes half the CPU. Another file for another Java, also where an upgrade put it in the same place, and for another
 * path to the jars, which Java compares by the letter; whether the jars are still the same, Java itself sees.
 */
export function classArchive(java: string, lib: string): string {
  const real = realpathSync(java);
  const name = createHash('sha256')
    .update(`${real} ${statSync(real).mtimeMs} ${lib}`)
    .digest('hex')
    .slice(0, 12);
  return join(lib, '..', `classes-${name}.jsa`);
}

/** What to tell Java so that it begins with the classes that are kept. */
export function withKeptClasses(java: string, lib: string): string[] {
  const archive = classArchive(java, lib);
  const isThere = (statSync(archive, { throwIfNoEntry: false })?.size ?? 0) > 0;
  return isThere ? [`-XX:SharedArchiveFile=${archive}`] : [];
}

/** Notes that there will be none. */
export function withoutKeptClasses(archive: string): void {
  writeFileSync(archive, '');
}

/** What to tell Java so that it keeps its classes at the end; `ended` puts them in their place. */
export function keepingClasses(
  java: string,
  lib: string,
): { readonly args: string[]; readonly ended: (exitCode: number | null) => void } {
  const archive = classArchive(java, lib);
  const partial = archive.replace(/\.jsa$/, `.partial-${process.pid}.jsa`);
  return {
    args: [`-XX:ArchiveClassesAtExit=${partial}`],
    ended(exitCode) {
      // At our word, and not in the middle of writing them.
      if (exitCode === STOPPED_EXIT_CODE && existsSync(partial)) renameSync(partial, archive);
      else rmSync(partial, { force: true });
    },
  };
}

/** Of a Java that ends by SIGTERM. */
const STOPPED_EXIT_CODE = 143;
