import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Deps } from '../organisation/changes/deps.ts';
import { type ImportReport, beginImport, finishImport, noReport } from './import-progress.ts';
import { type Element, readElements } from './read-elements.ts';
import type { ReadingRules } from './register-unit.ts';
import type { Rejects } from './rejects.ts';
import type { Settled } from './settle.ts';
import type { Reached } from './take-units.ts';

/** Rows in one transaction: large enough that a commit costs nothing, small enough that nobody waits for its locks. */
export const BATCH_ROWS = 2_000;

interface Numbered {
  readonly organisationNumber: OrganisationNumber;
}

/** What a list holds: how one is read, null where it is not wanted, and how many are taken. */
export interface ElementKind<Row extends Numbered> {
  read(value: unknown, rules: ReadingRules, at: Date): Row | null;
  take(deps: Deps, rows: readonly Row[], reached: Reached): Promise<Settled>;
}

export interface ImportOptions<Row extends Numbered> {
  readonly kind: ElementKind<Row>;
  readonly identity: string;
  readonly asOf: Date;
  readonly rules: ReadingRules;
  readonly rejects: Rejects;
  readonly onProgress: (report: ImportReport) => void;
  readonly signal: AbortSignal;
  readonly batchRows: number;
}

/** Reads one list and takes what is wanted of it, going on where an earlier run of the same file stopped. */
export async function importElements<Row extends Numbered>(
  deps: Deps,
  chunks: AsyncIterable<Buffer>,
  { kind, identity, asOf, rules, rejects, onProgress, signal, batchRows }: ImportOptions<Row>,
): Promise<ImportReport> {
  const report = noReport();
  const done = await beginImport(deps, identity, asOf);
  rejects.goOnAfter(done);
  let batch: Row[] = [];
  /** The batch that the database has last been given, and the one before it. */
  let latest: Promise<void> = Promise.resolve();
  let before = latest;
  let held = new Set<OrganisationNumber>();

  // While the database takes two batches, on a processor of its own each, the next one is read. They commit in order.
  const flush = async () => {
    await before;
    const rows = batch;
    batch = [];
    const elementsDone = report.elements;
    await rejects.flush();
    // A number in both would have each wait for the other.
    if (rows.some(({ organisationNumber }) => held.has(organisationNumber))) await latest;
    held = new Set(rows.map(({ organisationNumber }) => organisationNumber));
    before = latest;
    latest = kind.take(deps, rows, { identity, elementsDone, asOf, after: before }).then((settled) => {
      report.registered += settled.registered;
      report.changed += settled.changed;
      report.withoutPlace += settled.withoutPlace;
      onProgress(report);
    });
    // Told where it is awaited.
    latest.catch(() => {});
  };

  const reading = readElements(chunks, (form) => rules.forms.has(form));
  for (let next = await reading.next(); ; next = await reading.next()) {
    if (next.done === true) {
      await flush();
      await latest;
      if (!next.value.closed) throw new Refusal('REGISTER_FILE_CUT', { elements: report.elements });
      break;
    }
    const at = deps.now();
    for (const element of next.value) {
      report.elements = element.index;
      if (element.index <= done) continue;
      const row = read(element, at);
      if (row !== null) batch.push(row);
      if (batch.length >= batchRows) await flush();
    }
    signal.throwIfAborted();
  }
  await finishImport(deps, identity);
  return report;

  function read(element: Element, at: Date): Row | null {
    if ('passedOver' in element) return null;
    try {
      if ('broken' in element) throw new Refusal('REGISTER_ELEMENT_UNREADABLE');
      const row = kind.read(element.value, rules, at);
      if (row !== null) report.taken += 1;
      return row;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (rejects.add(element, error, rules)) report.rejected += 1;
      return null;
    }
  }
}
