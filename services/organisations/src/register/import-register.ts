import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Transaction } from '@samspill/messaging/transaction';
import { osloDate } from '@samspill/values/oslo-time';
import { Refusal } from '@samspill/values/refusals/refusal';
import { formsTakenOn } from '../code-lists/taken-forms.ts';
import type { Deps } from '../organisation/changes/deps.ts';
import { attachUnits } from './attach-units.ts';
import { beginFeed } from './feed-place.ts';
import { type FeedReport, followFeed } from './follow-feed.ts';
import { BATCH_ROWS, type ElementKind, importElements } from './import-elements.ts';
import { type ImportReport, forgetImport } from './import-progress.ts';
import { importVoluntaryPage, importVoluntaryPages } from './import-voluntary.ts';
import { markMissing } from './missing-units.ts';
import { type RegisterClient, registerClient } from './register-client.ts';
import { type RegisterFile, chunksOf, lookInto, objectionToFile } from './register-file.ts';
import { importingAlone } from './register-lock.ts';
import type { Feed } from './register-rows.ts';
import { type RegisterUnit, readUnit } from './register-unit.ts';
import { type Rejects, type RejectsKept, rejectFile } from './rejects.ts';
import { SeenNumbers } from './seen-numbers.ts';
import { takeUnits, takeVoluntary } from './take-units.ts';
import { type Voluntary, readVoluntary } from './voluntary.ts';

/**
 * What an import needs of the service. Its `transaction` does not wait for the disk: what a crash of the database takes is read
 * again, since how far an import is goes with it. What says that a list is in to its end does wait, for all that came before.
 */
export interface ImportDeps extends Deps {
  readonly lasting: Transaction;
  readonly orm: MikroORM;
  readonly acceptTestNumbers: boolean;
}

/** Tells whoever waits how far it is. */
export interface ImportListener {
  /** A list is begun. */
  begun(what: string): void;
  /** So much of its file is fetched, 0 to 1; null where nobody knows how long it is. */
  fetched(what: string, share: number | null): void;
  /** A register says no for now, and why; it is asked again after this time. */
  waiting(reason: string, waitMs: number): void;
  /** `share` is how much of it is read, 0 to 1; null where nobody knows how long it is. */
  reached(report: ImportReport, share: number | null): void;
  /** A list is read to its end; `rejects` says where it stands what could not be read. */
  finished(report: ImportReport, rejects: RejectsKept): void;
  /** A file of units is taken for one of this time: its changes are read from the day before. */
  dated(asOf: Date): void;
  /**
   * Units that were here are not in a file. `list` has a line for each; null where the file lacks so many that it is taken for
   * a part of the register, which says nothing of the rest.
   */
  lacking(units: number, list: string | null): void;
  /** At last: so many became branches of what stands above them. */
  attached(organisations: number): void;
  /** A change feed is read as far as it goes. */
  followed(feed: Feed, report: FeedReport, rejects: RejectsKept): void;
}

export interface ImportOrder {
  /** Files, and addresses of a server with both registers (`https://data.brreg.no`). */
  readonly sources: readonly string[];
  /** When the register made the files. Left out: when each was last written here, which for a copy is too late. */
  readonly asOf?: Date;
  /** Only what has changed since: the change feeds of the addresses. */
  readonly onlyChanges?: boolean;
  /** Where files are fetched to, and what is rejected is kept. */
  readonly dir: string;
  readonly listener: ImportListener;
  readonly signal: AbortSignal;
  /** Rows in one transaction. */
  readonly batchRows?: number;
  readonly requestsPerSecond?: number;
  /** Shortens every wait, for tests. Default 1. */
  readonly patience?: number;
}

interface Run extends ImportOrder {
  /** How many reject files of a name this run has begun. */
  readonly rejectFiles: Map<string, number>;
}

/**
 * Takes what the registers hold: the voluntary organisations first, so that each unit enters whole, then the units and
 * sub-units, what has changed since, and at last who stands below whom. Each goes on where an earlier run stopped.
 */
export function importRegister(deps: ImportDeps, given: ImportOrder): Promise<void> {
  return importingAlone(deps.orm, async () => {
    const order: Run = { ...given, rejectFiles: new Map() };
    await mkdir(order.dir, { recursive: true });
    const clients = order.sources.filter(isAddress).map((base) => clientFor(base, order));
    const found = await Promise.all(order.sources.filter((each) => !isAddress(each)).map(lookInto));
    const files = found.map((file) => Object.assign(file, order.asOf && { asOf: order.asOf }));
    if (order.onlyChanges !== true) {
      for (const file of files.filter((each) => !isUnits(each))) await importFile(deps, order, file);
      for (const client of clients) {
        await told(order, 'VOLUNTARY', (options) =>
          importVoluntaryPages(deps, client, { ...options, rules: rulesOf(deps) }),
        );
      }
      for (const file of files.filter(isUnits)) {
        await importFile(deps, order, file);
        order.listener.dated(file.asOf);
      }
      for (const client of clients) {
        await importDump(deps, order, client, 'UNITS');
        await importDump(deps, order, client, 'SUBUNITS');
      }
    }
    for (const client of clients) {
      await follow(deps, order, client, 'UNITS');
      await follow(deps, order, client, 'SUBUNITS');
    }
    order.listener.attached(await attachUnits(deps, order.signal));
  });
}

function isUnits({ kind }: RegisterFile): boolean {
  return kind === 'UNITS' || kind === 'SUBUNITS';
}

const NAMES = {
  VOLUNTARY: 'voluntary organisations',
  PAGE: 'voluntary organisations',
  UNITS: 'units',
  SUBUNITS: 'sub-units',
} as const satisfies Record<RegisterFile['kind'], string>;

const DUMPS = {
  UNITS: '/enhetsregisteret/api/enheter/lastned',
  SUBUNITS: '/enhetsregisteret/api/underenheter/lastned',
} as const;

const UNIT: ElementKind<RegisterUnit> = { read: readUnit, take: takeUnits };
const VOLUNTARY: ElementKind<Voluntary> = { read: readVoluntary, take: takeVoluntary };

/** Fetched whole before it is read: a server does not wait for a database for minutes. */
async function importDump(deps: ImportDeps, order: Run, client: RegisterClient, kind: Feed): Promise<void> {
  const { identity, asOf } = await client.head(DUMPS[kind]);
  const name = Buffer.from(identity).toString('base64url').slice(-40);
  const path = join(order.dir, `${kind.toLowerCase()}-${name}.json.gz`);
  if ((await stat(path).catch(() => null)) === null) {
    await removeOlder(order.dir, kind);
    const part = `${path}.part`;
    const onShare = (share: number | null) => order.listener.fetched(NAMES[kind], share);
    await client.download(DUMPS[kind], part, onShare, objectionToFile);
    await rename(`${path}.part`, path);
  }
  try {
    await importFile(deps, order, { path, kind, identity, asOf: asOf ?? deps.now() });
  } catch (error) {
    // Not what the register has under this identity, but the half of it, or a page that says something else: fetched anew.
    if (error instanceof Refusal && error.code === 'REGISTER_FILE_CUT') {
      await forgetImport(deps, identity);
      await rm(path);
    }
    throw error;
  }
  await rm(path);
}

/** What an import that was given up has fetched: there is a newer one. */
async function removeOlder(dir: string, kind: Feed): Promise<void> {
  const older = (await readdir(dir)).filter((name) => name.startsWith(`${kind.toLowerCase()}-`));
  await Promise.all(older.map((name) => rm(join(dir, name))));
}

async function importFile(deps: ImportDeps, order: Run, file: RegisterFile): Promise<void> {
  const { path, kind, identity } = file;
  const rules = rulesOf(deps);
  const asOf = file.asOf > deps.now() ? deps.now() : file.asOf;
  if (kind === 'PAGE') {
    await told(order, kind, (options) => importVoluntaryPage(deps, { ...file, asOf }, { ...options, rules }));
    return;
  }
  const { size } = await stat(path);
  const seen = new SeenNumbers();
  let bytes = 0;
  await told(order, kind, ({ rejects }) => {
    const chunks = chunksOf(path, (read) => (bytes += read));
    const onProgress = (report: ImportReport) => order.listener.reached(report, bytes / size);
    const options = {
      identity,
      asOf,
      rules,
      rejects,
      onProgress,
      signal: order.signal,
      batchRows: order.batchRows ?? BATCH_ROWS,
    };
    return kind === 'VOLUNTARY'
      ? importElements(deps, chunks, { ...options, kind: VOLUNTARY })
      : importElements(deps, chunks, { ...options, kind: UNIT, onNumber: (number) => seen.add(number) });
  });
  if (kind === 'VOLUNTARY') return;
  await beginFeed(deps, kind, asOf);
  const list = join(order.dir, `missing-${kind.toLowerCase()}.ndjson`);
  const { units, isPart } = await markMissing(deps, { feed: kind, asOf, seen, list });
  if (units > 0) order.listener.lacking(units, isPart ? null : list);
}

async function follow(deps: ImportDeps, order: Run, client: RegisterClient, feed: Feed): Promise<void> {
  const { listener, signal } = order;
  const rejects = rejectsOf(order, `changes-${feed.toLowerCase()}`);
  listener.begun(`changes of ${NAMES[feed]}`);
  const report = await followFeed(deps, client, feed, { rules: rulesOf(deps), rejects, signal });
  listener.followed(feed, report, rejects);
}

async function told(
  order: Run,
  kind: RegisterFile['kind'],
  work: (options: { rejects: Rejects; onProgress: (report: ImportReport) => void }) => Promise<ImportReport>,
): Promise<void> {
  const { listener } = order;
  listener.begun(NAMES[kind]);
  const rejects = rejectsOf(order, kind.toLowerCase());
  const report = await work({ rejects, onProgress: (each) => listener.reached(each, null) });
  listener.finished(report, rejects);
}

function rejectsOf({ dir, rejectFiles }: Run, name: string): Rejects {
  const n = (rejectFiles.get(name) ?? 0) + 1;
  rejectFiles.set(name, n);
  return rejectFile(join(dir, `rejected-${name}${n === 1 ? '' : `-${n}`}.ndjson`));
}

function rulesOf({ acceptTestNumbers, now }: ImportDeps) {
  return { acceptTestNumbers, forms: formsTakenOn(osloDate(now())) };
}

function clientFor(
  base: string,
  { signal, requestsPerSecond, patience, listener }: ImportOrder,
): RegisterClient {
  const root = base.replace(/\/+$/, '').replace(/\/(?:enhetsregisteret|frivillighetsregisteret)\/api$/, '');
  return registerClient({
    base: root,
    signal,
    onWait: (reason, waitMs) => listener.waiting(reason, waitMs),
    ...(requestsPerSecond !== undefined && { requestsPerSecond }),
    ...(patience !== undefined && { patience }),
  });
}

function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}
