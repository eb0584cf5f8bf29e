import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type ImportOrder, importRegister } from '@samspill/organisations/register/import-register';
import { REQUESTS_PER_SECOND_MAX } from '@samspill/organisations/register/register-client';
import { CalendarDate } from '@samspill/values/calendar-date';
import { ClockTime, osloInstant } from '@samspill/values/oslo-time';
import { Refusal } from '@samspill/values/refusals/refusal';
import { Command, InvalidArgumentError } from 'commander';
import { printedImport } from './import-progress.ts';
import type { WhichData } from './opened-databases.ts';
import { type OpenedOrganisations, openOrganisations } from './opened-organisations.ts';

interface Options {
  readonly requestsPerSecond: number;
  readonly changes?: true;
  readonly asOf?: Date;
}

/** `import organisations SOURCE…`. */
export function importOrganisationsCommand(which: () => WhichData): Command {
  return new Command('organisations')
    .description(
      'organisations of Enhetsregisteret and Frivillighetsregisteret; goes on where an earlier run stopped, and changes nothing that an owner has said',
    )
    .argument(
      '<source...>',
      'files of the registers (packed or not), or the address of the registers, https://data.brreg.no',
    )
    .option('--changes', 'only what has changed since the last time, from the change feeds of the address')
    .option(
      '--as-of <date>',
      'the day the register made the files (default: when they were last written here)',
      dayOf,
    )
    .option(
      '--requests-per-second <number>',
      'at most this many requests to an address',
      requestsOf,
      REQUESTS_PER_SECOND_MAX,
    )
    .action(async (sources: string[], options: Options) => {
      await using opened = await openOrganisations(which());
      const order = {
        sources,
        onlyChanges: options.changes === true,
        dir: resolve(join(which().data, 'imports')),
        requestsPerSecond: options.requestsPerSecond,
        ...(options.asOf && { asOf: options.asOf }),
      };
      await withoutRush((signal) => run(opened, { ...order, signal }));
    });
}

async function run(
  { organisations }: OpenedOrganisations,
  order: Omit<ImportOrder, 'listener'>,
): Promise<void> {
  const listener = printedImport(process.stdout);
  await importRegister(organisations.importing(randomUUID()), { ...order, listener });
}

/** Ctrl-C finishes the batch under way; the next run goes on from there. */
async function withoutRush(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const stopping = () => stop.abort();
  process.once('SIGINT', stopping).once('SIGTERM', stopping);
  try {
    await work(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    console.error('Stopped. What was read is kept; the same command goes on from there.');
    process.exitCode = 1;
  } finally {
    process.off('SIGINT', stopping).off('SIGTERM', stopping);
  }
}

function requestsOf(given: string): number {
  const number = Number(given);
  if (!(number > 0)) throw new InvalidArgumentError('It is a number above 0.');
  return number;
}

/** Its first instant: what changed on the day itself is read again. */
function dayOf(given: string): Date {
  try {
    return osloInstant(CalendarDate.parse(given), ClockTime.parse('00:00'));
  } catch (error) {
    throw error instanceof Refusal ? new InvalidArgumentError(error.message) : error;
  }
}
