import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type ImportReport, beginImport, finishImport, noReport } from './import-progress.ts';
import type { ImportDeps } from './import-register.ts';
import type { RegisterClient } from './register-client.ts';
import type { ReadingRules } from './register-unit.ts';
import type { Rejects } from './rejects.ts';
import { takeVoluntary } from './take-units.ts';
import { type Voluntary, objectionToVoluntary, readVoluntary, readVoluntaryPage } from './voluntary.ts';

/** The register gives no more at once. */
const PAGE_SIZE = 100;
const PATH = '/frivillighetsregisteret/api/frivillige-organisasjoner';

interface Options {
  readonly rules: ReadingRules;
  readonly rejects: Rejects;
  readonly onProgress: (report: ImportReport) => void;
}

/** One page that was saved to a file. */
export async function importVoluntaryPage(
  deps: ImportDeps,
  file: { readonly path: string; readonly identity: string; readonly asOf: Date },
  options: Options,
): Promise<ImportReport> {
  const bytes = await readFile(file.path);
  const page = parsed(bytes);
  const report = noReport();
  const done = await beginImport(deps, file.identity, file.asOf);
  options.rejects.goOnAfter(done);
  await takePage(deps, readVoluntaryPage(page).elements, { ...file, report, ...options });
  await finishImport(deps, file.identity);
  return report;
}

/**
 * Every page, following `searchAfter`, which has no depth limit. The register has neither a file nor a feed, so it is
 * read whole each time: some 730 pages. What has not changed is written nowhere.
 */
export async function importVoluntaryPages(
  deps: ImportDeps,
  client: RegisterClient,
  options: Options,
): Promise<ImportReport> {
  const report = noReport();
  const asOf = deps.now();
  // Pages have no identity; reading them again from the first one is what makes them complete.
  const identity = PATH;
  await beginImport(deps, identity, asOf);
  options.rejects.goOnAfter(0);
  const seen = new Set<string>();
  for (let after: string | null = ''; after !== null;) {
    const query: string = after === '' ? '' : `&searchAfter=${encodeURIComponent(after)}`;
    const path = `${PATH}?size=${PAGE_SIZE}${query}`;
    const { status, body } = await client.page(path, (page) => objectionToVoluntary(page, seen));
    if (status !== 200) throw new Refusal('REGISTER_OUT_OF_REACH', { reason: `HTTP ${status}` });
    const { elements, searchAfter } = readVoluntaryPage(body);
    await takePage(deps, elements, { identity, asOf, report, ...options });
    options.onProgress(report);
    after = searchAfter;
    if (after !== null) seen.add(after);
  }
  await finishImport(deps, identity);
  return report;
}

async function takePage(
  deps: ImportDeps,
  elements: readonly unknown[],
  {
    identity,
    asOf,
    report,
    rules,
    rejects,
  }: Options & { identity: string; asOf: Date; report: ImportReport },
): Promise<void> {
  const taken: Voluntary[] = [];
  for (const value of elements) {
    report.elements += 1;
    try {
      taken.push(readVoluntary(value, rules, asOf));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (rejects.add({ index: report.elements, value }, error, rules)) report.rejected += 1;
    }
  }
  report.taken += taken.length;
  await rejects.flush();
  const settled = await takeVoluntary(deps, taken, { identity, elementsDone: report.elements, asOf });
  report.registered += settled.registered;
  report.changed += settled.changed;
  report.withoutPlace += settled.withoutPlace;
}

function parsed(bytes: Buffer): unknown {
  try {
    // Takes the mark of UTF-8 away, too.
    return JSON.parse(new TextDecoder().decode(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes)) as unknown;
  } catch {
    throw new Refusal('REGISTER_FILE_CUT', { elements: 0 });
  }
}
