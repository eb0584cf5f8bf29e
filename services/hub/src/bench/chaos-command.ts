import type { Figure } from '@samspill/messaging/bench/figure';
import { Command, InvalidArgumentError, Option } from 'commander';

/** `chaos`, the one bench that can be told how long and with which seed. */
export function chaosCommand(print: (figures: readonly Figure[]) => void): Command {
  return new Command('chaos')
    .description(
      '20,000 mutations, a quarter rolled back, through 30 kills of every process: what was lost or repeated',
    )
    .option('--minutes <n>', 'instead of that: write and kill for so long', positive)
    .addOption(
      new Option('--seed <n>', 'harm the same processes after the same pauses again (default: a new one)')
        .argParser(wholeNumber)
        .env('SEED'),
    )
    .addOption(
      new Option(
        '--log <log>',
        'what facts travel by; kafka harms a broker too (Java 17, and Maven the first time)',
      )
        .choices(['postgres', 'kafka'] as const)
        .default('postgres' as const),
    )
    .action(async (options: { minutes?: number; seed?: number; log: 'postgres' | 'kafka' }) => {
      const { chaosBench } = await import('@samspill/messaging/bench/chaos.bench');
      print(await chaosBench(options));
    });
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= MINUTES_MAX))
    throw new InvalidArgumentError(`More than 0, at most ${MINUTES_MAX}.`);
  return value;
}

const MINUTES_MAX = 24 * 60;

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number of at most nine digits.');
  return Number(text);
}
