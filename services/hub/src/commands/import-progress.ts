import type { WriteStream } from 'node:tty';
import type { ImportListener } from '@samspill/organisations/register/import-register';
import { osloDate } from '@samspill/values/oslo-time';

type Output = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean };
type Report = Parameters<ImportListener['reached']>[0];
type Rejects = Parameters<ImportListener['finished']>[1];

const BAR_WIDTH = 24;
/** A log wants a line now and then; a person watches a bar. */
const LINE_EVERY_MS = 5_000;
const BAR_EVERY_MS = 100;
/** A shorter pause is over before anyone wonders. */
const TELL_WAITS_FROM_MS = 5_000;
/** Sooner than this nobody can tell how fast it goes. */
const FORETELL_AFTER_MS = 3_000;

/** A bar on a terminal, plain lines elsewhere; both with the time that is left, where the length is known. */
export function printedImport(output: Output, clock: () => number = () => performance.now()): ImportListener {
  const isTerminal = output.isTTY === true;
  const clear = isTerminal ? '\r\u001B[K' : '';
  let what = '';
  let begunAt = 0;
  let toldAt = 0;
  /** Where this run found the list: what an earlier one has read goes by quickly, and foretells nothing. */
  let from: { readonly at: number; readonly share: number } | null = null;
  return {
    begun(list) {
      what = list;
      begunAt = toldAt = clock();
      from = null;
      if (!isTerminal) output.write(`${what}: begun\n`);
    },
    fetched(list, share) {
      const now = clock();
      if (now - toldAt < (isTerminal ? BAR_EVERY_MS : LINE_EVERY_MS)) return;
      toldAt = now;
      const how = share === null ? '' : `, ${Math.round(share * 100)} %`;
      output.write(
        isTerminal ? `${clear}${bar(share)} ${list}: being fetched` : `${list}: being fetched${how}\n`,
      );
    },
    waiting(reason, waitMs) {
      if (waitMs < TELL_WAITS_FROM_MS) return;
      const seconds = Math.round(waitMs / 1_000);
      output.write(`${clear}  The register says no for now (${reason}); asked again in ${seconds} s.\n`);
    },
    reached(report, share) {
      const now = clock();
      if (share !== null) from ??= { at: now, share };
      if (now - toldAt < (isTerminal ? BAR_EVERY_MS : LINE_EVERY_MS)) return;
      toldAt = now;
      const left = share === null || from === null ? '' : timeLeft(from, { at: now, share });
      output.write(
        isTerminal
          ? `${clear}${bar(share)} ${what}: ${number(report.elements)} read${left}`
          : `${what}: ${share === null ? '' : `${Math.round(share * 100)} %, `}${number(report.elements)} read${left}\n`,
      );
    },
    finished(report, rejects) {
      const seconds = ((clock() - begunAt) / 1000).toFixed(1);
      output.write(`${clear}${what}: ${summary(report)}, in ${seconds} s\n`);
      if (report.rejected > 0) output.write(rejected('element', report.rejected, rejects));
    },
    dated(asOf) {
      output.write(
        `  Taken for a file of ${osloDate(asOf)}: its changes are read from the day before. If the register made it earlier, import it with --as-of DATE.\n`,
      );
    },
    lacking(units, list) {
      output.write(
        list === null
          ? `  More than a tenth of what is here is not in it, so it is taken for a part of the register: it says nothing of the rest.\n`
          : `  ${number(units)} that are here are not in it any more; each has a line in ${list}. The changes (--changes) say what became of them.\n`,
      );
    },
    attached(organisations) {
      output.write(`branches: ${number(organisations)} attached to what stands above them\n`);
    },
    followed(_, report, rejects) {
      const { updates, registered, changed, closed, removed } = report;
      output.write(
        `${clear}${what}: ${number(updates)} read, ${number(registered)} new organisations, ${number(changed)} changed, ${number(closed)} closed, ${number(removed)} removed\n`,
      );
      if (report.rejected > 0) output.write(rejected('change', report.rejected, rejects));
    },
  };
}

function summary({ elements, taken, registered, changed, withoutPlace }: Report): string {
  const counts = [
    `${number(elements)} read`,
    `${number(taken)} taken`,
    `${number(registered)} new organisations`,
    `${number(changed)} changed`,
  ];
  if (withoutPlace > 0) counts.push(`${number(withoutPlace)} without a municipality`);
  return counts.join(', ');
}

/** Each by its number; where they are many, the first of them. */
function rejected(what: string, count: number, { first, file }: Rejects): string {
  const more = count > first.length ? ', …' : '';
  const which = `${what}${count === 1 ? '' : 's'} ${first.join(', ')}${more}`;
  return `  ${number(count)} could not be read (${which}); each has a line in ${file}\n`;
}

function bar(share: number | null): string {
  if (share === null) return '…'.padEnd(BAR_WIDTH + 7);
  const done = Math.min(1, share);
  const filled = Math.round(done * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${String(Math.round(done * 100)).padStart(3)} %`;
}

interface Mark {
  /** ms */
  readonly at: number;
  /** Of the list, 0 to 1. */
  readonly share: number;
}

/** As fast as it has gone so far. */
function timeLeft(from: Mark, now: Mark): string {
  const [ms, share] = [now.at - from.at, now.share - from.share];
  if (ms < FORETELL_AFTER_MS || share <= 0) return '';
  const seconds = Math.ceil((ms * Math.max(0, 1 - now.share)) / share / 1_000);
  if (seconds < 60) return `, ${seconds} s left`;
  return `, ${Math.floor(seconds / 60)} min ${seconds % 60} s left`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
