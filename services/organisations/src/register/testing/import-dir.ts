import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { TestService } from '../../testing/test-service.ts';
import type { FeedReport } from '../follow-feed.ts';
import type { ImportReport } from '../import-progress.ts';
import { importRegister } from '../import-register.ts';
import type { Reject } from '../rejects.ts';
import { pretty } from './a-unit.ts';

export interface Imported {
  readonly reports: readonly ImportReport[];
  /** Each time that something was kept, how many elements were read. */
  readonly kept: readonly number[];
  readonly followed: readonly FeedReport[];
  /** What files lacked: how many, and whether they are listed. */
  readonly lacking: readonly (readonly [units: number, listed: boolean])[];
}

export interface ImportDir {
  readonly path: string;
  /** Writes the file, packed where its name says so, and imports it. */
  import(name: string, content: string | readonly unknown[]): Promise<Imported>;
  importOf(
    source: string | readonly string[],
    options?: { onlyChanges?: boolean; asOf?: Date },
  ): Promise<Imported>;
  /** Writes the file, and gives its path. */
  write(name: string, content: string | readonly unknown[]): Promise<string>;
  rejected(): Promise<Reject[]>;
  /** Lines of a list that an import has left. */
  listed(name: string): Promise<unknown[]>;
  remove(): Promise<void>;
}

/** A directory of its own, from which files are imported into the service. */
export async function importDir(service: TestService): Promise<ImportDir> {
  const path = await mkdtemp(join(tmpdir(), 'samspill-import-'));
  const dir = join(path, 'imports');
  const importOf: ImportDir['importOf'] = async (source, options = {}) => {
    const reports: ImportReport[] = [];
    const kept: number[] = [];
    const followed: FeedReport[] = [];
    const lacking: [units: number, listed: boolean][] = [];
    await importRegister(service.importing('test'), {
      sources: [source].flat(),
      ...options,
      dir,
      signal: new AbortController().signal,
      requestsPerSecond: 10_000,
      patience: 0.01,
      listener: {
        begun: () => {},
        fetched: () => {},
        waiting: () => {},
        dated: () => {},
        reached: ({ elements }) => kept.push(elements),
        finished: (report) => reports.push({ ...report }),
        lacking: (units, list) => lacking.push([units, list !== null]),
        attached: () => {},
        followed: (_, report) => followed.push(report),
      },
    });
    return { reports, kept, followed, lacking };
  };
  const write: ImportDir['write'] = async (name, content) => {
    const file = join(path, name);
    const text = typeof content === 'string' ? content : pretty(content);
    await writeFile(file, name.endsWith('.gz') ? gzipSync(text) : text);
    return file;
  };
  const listed: ImportDir['listed'] = async (name) =>
    (await readFile(join(dir, name), 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);
  return {
    path,
    importOf,
    write,
    import: async (name, content) => importOf(await write(name, content)),
    async rejected() {
      const names = await readdir(dir).catch(() => []);
      const lists = await Promise.all(names.filter((name) => name.startsWith('rejected-')).map(listed));
      return lists.flat() as Reject[];
    },
    listed,
    remove: () => rm(path, { recursive: true }),
  };
}
