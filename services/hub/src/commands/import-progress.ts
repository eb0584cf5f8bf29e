import type { WriteStream } from 'node:tty';
import type { ImportListener } from '@samspill/organisations/register/import-register';

type Output = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean };
type Report = Parameters<ImportListener['reached']>[0];

const BAR_WIDTH = 24;
/** A log wants a line now and then; a person watches a bar. */
const LINE_EVERY_MS = 5_000;
const BAR_EVERY_MS = 100;

/** A bar on a terminal, plain lines elsewhere. */
export function printedImport(output: Output): ImportListener {
  const isTerminal = output.isTTY === true;
  const clear = isTerminal ? '\r\u001B[K' : '';
  let what = '';
  let begunAt = 0;
  let toldAt = 0;
  return {
    begun(list) {
      what = list;
      begunAt = toldAt = performance.now();
      if (!isTerminal) output.write(`${what}: begun\n`);
    },
    reached(report, share) {
      const now = performance.now();
      if (now - toldAt < (isTerminal ? BAR_EVERY_MS : LINE_EVERY_MS)) return;
      toldAt = now;
      output.write(
        isTerminal
          ? `${clear}${bar(share)} ${what}: ${number(report.elements)}`
          : `${what}: ${share === null ? '' : `${Math.round(share * 100)} %, `}${number(report.elements)} read\n`,
      );
    },
    finished(report, rejects) {
      const seconds = ((performance.now() - begunAt) / 1000).toFixed(1);
      output.write(`${clear}${what}: ${summary(report)}, in ${seconds} s\n`);
      if (report.rejected > 0)
        output.write(`  ${number(report.rejected)} could not be read; each has a line in ${rejects}\n`);
    },
    followed(_, report, rejects) {
      const { updates, registered, changed, closed, removed, rejected } = report;
      output.write(
        `${clear}${what}: ${number(updates)} read, ${number(registered)} new organisations, ${number(changed)} changed, ${number(closed)} closed, ${number(removed)} removed\n`,
      );
      if (rejected > 0)
        output.write(`  ${number(rejected)} could not be read; each has a line in ${rejects}\n`);
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

function bar(share: number | null): string {
  if (share === null) return '…'.padEnd(BAR_WIDTH + 7);
  const done = Math.min(1, share);
  const filled = Math.round(done * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${String(Math.round(done * 100)).padStart(3)} %`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
