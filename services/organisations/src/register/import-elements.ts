import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type ImportReport, beginImport, finishImport, noReport } from './import-progress.ts';
import type { ImportDeps } from './import-register.ts';
import { type Element, readElements } from './read-elements.ts';
import type { ReadingRules } from './register-unit.ts';
import { type Rejects, numberIn } from './rejects.ts';
import type { Settled } from './settle.ts';
import type { Reached } from './take-units.ts';

/** Rows in one transaction: large enough that a commit costs nothing, small enough that nobody waits for its locks. */
export const BATCH_ROWS = 3_000;

/** As many as it has processors here, and one to go on with; each is some megabytes of this process. */
const BATCHES_AT_ONCE = 3;

interface Given {
  readonly taken: Promise<void>;
  readonly numbers: ReadonlySet<OrganisationNumber>;
}

interface Numbered {
  readonly organisationNumber: OrganisationNumber;
}

/** What a list holds: how one is read, null where it is not wanted, and how many are taken. */
export interface ElementKind<Row extends Numbered> {
  read(value: unknown, rules: ReadingRules, at: Date): Row | null;
  take(deps: ImportDeps, rows: readonly Row[], reached: Reached): Promise<Settled>;
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
  /** Told each number that stands in the list, also of elements that are in already. */
  readonly onNumber?: (number: string) => void;
}

/** Reads one list and takes what is wanted of it, going on where an earlier run of the same file stopped. */
export async function importElements<Row extends Numbered>(
  deps: ImportDeps,
  chunks: AsyncIterable<Buffer>,
  { kind, identity, asOf, rules, rejects, onProgress, signal, batchRows, onNumber }: ImportOptions<Row>,
): Promise<ImportReport> {
  const report = noReport();
  const done = await beginImport(deps, identity, asOf);
  rejects.goOnAfter(done);
  let batch: Row[] = [];
  /** Of the report, those that are in the file already. */
  let rejectsKept = 0;
  /** Batches that the database has been given, oldest first. */
  const given: Given[] = [];
  const oldest = async () => given.shift()?.taken;

  // While the database takes some batches, the next one is read. They commit in order.
  const flush = async () => {
    if (given.length >= BATCHES_AT_ONCE) await oldest();
    const rows = batch;
    batch = [];
    const elementsDone = report.elements;
    rejectsKept = report.rejected;
    await rejects.flush();
    const numbers = new Set(rows.map(({ organisationNumber }) => organisationNumber));
    // A number in two of them would have each wait for the other.
    while (given.some((earlier) => !earlier.numbers.isDisjointFrom(numbers))) await oldest();
    const after = given.at(-1)?.taken;
    const taking = kind.take(deps, rows, { identity, elementsDone, asOf, ...(after && { after }) });
    const taken = taking.then((settled) => {
      report.registered += settled.registered;
      report.changed += settled.changed;
      report.withoutPlace += settled.withoutPlace;
      onProgress(report);
    });
    // Told where it is awaited.
    taken.catch(() => {});
    given.push({ taken, numbers });
  };

  try {
    const reading = readElements(chunks, (form) => rules.forms.has(form));
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done === true) {
        await flush();
        await given.at(-1)!.taken;
        if (!next.value.closed) throw new Refusal('REGISTER_FILE_CUT', { elements: report.elements });
        break;
      }
      for (const element of next.value) {
        report.elements = element.index;
        if (onNumber !== undefined) tellNumber(element, onNumber);
        if (element.index <= done) continue;
        const row = read(element);
        if (row !== null) batch.push(row);
        // What cannot be read takes memory too, until it is in its file.
        if (batch.length + report.rejected - rejectsKept >= batchRows) await flush();
      }
      signal.throwIfAborted();
    }
  } finally {
    // Stopped or failed, what the database has been given is not left to it: the next import may begin.
    await Promise.allSettled(given.map(({ taken }) => taken));
  }
  await finishImport(deps, identity);
  return report;

  function read(element: Element): Row | null {
    if ('passedOver' in element) return null;
    try {
      if ('broken' in element) throw new Refusal('REGISTER_ELEMENT_UNREADABLE');
      const row = kind.read(element.value, rules, asOf);
      if (row !== null) report.taken += 1;
      return row;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (rejects.add(element, error, rules)) report.rejected += 1;
      return null;
    }
  }
}

function tellNumber(element: Element, onNumber: (number: string) => void): void {
  const number = numberIn(element);
  if (number !== null) onNumber(number);
}
