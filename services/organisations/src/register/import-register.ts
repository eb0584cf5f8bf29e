import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { osloDate } from '@samspill/values/oslo-time';
import { formsTakenOn } from '../code-lists/taken-forms.ts';
import type { Deps } from '../organisation/changes/deps.ts';
import { attachUnits } from './attach-units.ts';
import { importElements } from './import-elements.ts';
import type { ImportReport } from './import-progress.ts';
import { importVoluntaryFile, importVoluntaryPages } from './import-voluntary.ts';
import { type RegisterClient, registerClient } from './register-client.ts';
import { type RegisterFile, chunksOf, lookInto } from './register-file.ts';
import { importingAlone } from './register-lock.ts';
import { rejectFile } from './rejects.ts';

/** What an import needs of the service. */
export interface ImportDeps extends Deps {
  readonly orm: MikroORM;
  readonly acceptTestNumbers: boolean;
}

/** Tells whoever waits how far it is. */
export interface ImportListener {
  /** A list is begun. */
  begun(what: string): void;
  /** `share` is how much of it is read, 0 to 1; null where nobody knows how long it is. */
  reached(report: ImportReport, share: number | null): void;
  /** A list is read to its end; `rejects` is the file that holds what could not be read. */
  finished(report: ImportReport, rejects: string): void;
}

export interface ImportOrder {
  /** Files, and addresses of a server with both registers (`https://data.brreg.no`). */
  readonly sources: readonly string[];
  /** Where files are fetched to, and what is rejected is kept. */
  readonly dir: string;
  readonly listener: ImportListener;
  readonly signal: AbortSignal;
  readonly requestsPerSecond?: number;
  readonly patience?: number;
}

/**
 * Takes what the registers hold: the voluntary organisations first, so that each unit enters whole, then the units and
 * sub-units, then who stands below whom. Each list goes on where an earlier run stopped.
 */
export function importRegister(deps: ImportDeps, order: ImportOrder): Promise<void> {
  return importingAlone(deps.orm, async () => {
    await mkdir(order.dir, { recursive: true });
    const addresses = order.sources.filter(isAddress);
    const files = await Promise.all(order.sources.filter((each) => !isAddress(each)).map(lookInto));
    const clients = addresses.map((base) => clientFor(base, order));
    for (const file of files.filter(({ kind }) => kind === 'VOLUNTARY')) {
      await told(order, `voluntary organisations (${file.path})`, 'voluntary', (options) =>
        importVoluntaryFile(deps, file, { ...options, rules: rulesOf(deps) }),
      );
    }
    for (const client of clients) {
      await told(order, 'voluntary organisations', 'voluntary', (options) =>
        importVoluntaryPages(deps, client, { ...options, rules: rulesOf(deps) }),
      );
    }
    for (const file of files.filter(({ kind }) => kind !== 'VOLUNTARY')) await importFile(deps, order, file);
    for (const client of clients) {
      await importDump(deps, order, client, 'UNITS');
      await importDump(deps, order, client, 'SUBUNITS');
    }
    await attachUnits(deps, order.signal);
  });
}

const DUMPS = {
  UNITS: '/enhetsregisteret/api/enheter/lastned',
  SUBUNITS: '/enhetsregisteret/api/underenheter/lastned',
} as const;

/** Fetched whole before it is read: a server does not wait for a database for minutes. */
async function importDump(
  deps: ImportDeps,
  order: ImportOrder,
  client: RegisterClient,
  kind: keyof typeof DUMPS,
): Promise<void> {
  const { identity, asOf } = await client.head(DUMPS[kind]);
  const path = join(
    order.dir,
    `${kind.toLowerCase()}-${Buffer.from(identity).toString('hex').slice(-32)}.json.gz`,
  );
  if ((await stat(path).catch(() => null)) === null) {
    await client.download(DUMPS[kind], `${path}.part`);
    await rename(`${path}.part`, path);
  }
  const file = { ...(await lookInto(path)), kind, identity, asOf: asOf ?? deps.now() };
  await importFile(deps, order, file);
  await rm(path);
}

async function importFile(deps: ImportDeps, order: ImportOrder, file: RegisterFile): Promise<void> {
  const { size } = await stat(file.path);
  let bytes = 0;
  const asOf = file.asOf > deps.now() ? deps.now() : file.asOf;
  await told(order, file.kind === 'UNITS' ? 'units' : 'sub-units', file.kind.toLowerCase(), (options) =>
    importElements(
      deps,
      chunksOf(file.path, (read) => (bytes += read)),
      {
        ...options,
        identity: file.identity,
        asOf,
        rules: rulesOf(deps),
        signal: order.signal,
        onProgress: (report) => order.listener.reached(report, size === 0 ? null : bytes / size),
      },
    ),
  );
}

async function told(
  { listener, dir }: ImportOrder,
  what: string,
  name: string,
  work: (options: {
    rejects: ReturnType<typeof rejectFile>;
    onProgress: (report: ImportReport) => void;
  }) => Promise<ImportReport>,
): Promise<void> {
  listener.begun(what);
  const rejects = rejectFile(join(dir, `rejected-${name}.ndjson`));
  const report = await work({ rejects, onProgress: (each) => listener.reached(each, null) });
  listener.finished(report, rejects.file);
}

function rulesOf({ acceptTestNumbers, now }: ImportDeps) {
  return { acceptTestNumbers, forms: formsTakenOn(osloDate(now())) };
}

function clientFor(base: string, { signal, requestsPerSecond, patience }: ImportOrder): RegisterClient {
  const root = base.replace(/\/+$/, '').replace(/\/(?:enhetsregisteret|frivillighetsregisteret)\/api$/, '');
  return registerClient({
    base: root,
    signal,
    ...(requestsPerSecond !== undefined && { requestsPerSecond }),
    ...(patience !== undefined && { patience }),
  });
}

function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}
