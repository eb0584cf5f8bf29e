import { ConsumerRun } from '../consumer-run.ts';
import { PostgresLog } from '../postgres-log.ts';
import { effects } from '../proof/proof-services.ts';
import { goalOf, untilReached } from '../rebuild-projection.ts';
import { sequenceBatch } from '../sequence-batch.ts';
import { Slots } from '../slots.ts';
import { type BenchServices, commitsPerSecond, quiet, recordMany } from './bench-services.ts';
import type { Figure } from './figure.ts';

const FACTS = 20_000;

/** How fast the outbox is emptied into the streams, in commits of one row that the same disk does meanwhile. */
export async function sequencerFigure(services: BenchServices): Promise<Figure> {
  await recordMany(services, FACTS);
  const commits = await commitsPerSecond(services);
  const began = performance.now();
  let moved = 0;
  for (let batch: number | null = null; batch !== 0; moved += batch) {
    batch = (await sequenceBatch(services.owner)) ?? 0;
  }
  const perSecond = moved / ((performance.now() - began) / 1_000);
  return {
    figure: 'sequencer-per-single-row-commit',
    measured: perSecond / commits,
    goal: 10,
    unit: 'ratio',
    better: 'higher',
  };
}

/** How fast one consumer applies what stands in the streams: a row of its own for every fact. Run after the sequencer's. */
export async function consumerFigure(services: BenchServices): Promise<Figure> {
  const log = new PostgresLog({ proofs: services.readerUrl }, quiet);
  const commits = await commitsPerSecond(services);
  const goal = await goalOf(log, effects);
  const facts = [...goal.values()].flat().reduce((sum, position) => sum + position, 0);
  const began = performance.now();
  const run = new ConsumerRun(
    {
      orm: services.hearers,
      source: 'urn:samspill:bench:hearers',
      onRecorded: () => {},
      log,
      logger: quiet,
      slots: new Slots(3),
    },
    effects,
  );
  await untilReached(services.hearers, run, goal);
  const perSecond = facts / ((performance.now() - began) / 1_000);
  await run.stop();
  await log.close();
  return {
    figure: 'consumer-per-single-row-commit',
    measured: perSecond / commits,
    goal: 5,
    unit: 'ratio',
    better: 'higher',
  };
}
