import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ConsumerRun } from '../consumer-run.ts';
import type { EventLog } from '../event-log.ts';
import { PostgresLog } from '../postgres-log.ts';
import { effects, stepTaken } from '../proof/proof-services.ts';
import { goalOf, untilReached } from '../rebuild-projection.ts';
import { STREAM_CHANNEL } from '../sequence-batch.ts';
import { Sequencer } from '../sequencer.ts';
import { Slots } from '../slots.ts';
import { transactionFor } from '../transaction.ts';
import { type BenchServices, quiet } from './bench-services.ts';
import { type Figure, median } from './figure.ts';

const FACTS = 60;
/** Long enough for everything to be at rest in between. */
const PAUSE_MS = 60;

/**
 * From the writer's last statement to the consumer's commit at low load, beside three commits and one wake on the same
 * machine: a transaction cannot be placed before it is committed, nor heard before it is placed.
 */
export async function latencyFigure(services: BenchServices): Promise<Figure> {
  const applied = Promise.withResolvers<number>();
  let onApplied = applied.resolve;
  const plain = new PostgresLog({ proofs: services.readerUrl }, quiet);
  const timed: EventLog = {
    heads: (source) => plain.heads(source),
    follow: (source, from, onBatch, signal) =>
      plain.follow(
        source,
        from,
        async (batch) => {
          const position = await onBatch(batch);
          onApplied(performance.now());
          return position;
        },
        signal,
      ),
    close: () => plain.close(),
  };
  const sequencer = new Sequencer({ connectionString: services.proofsUrl }, quiet);
  const run = new ConsumerRun(
    {
      orm: services.hearers,
      source: 'urn:samspill:bench:hearers',
      onRecorded: () => {},
      log: timed,
      logger: quiet,
      slots: new Slots(3),
    },
    effects,
  );
  await untilReached(services.hearers, run, await goalOf(timed, effects));
  const transaction = transactionFor(
    { ...services.deps, onRecorded: () => sequencer.poke() },
    { correlationId: 'bench' },
  );

  const latencies: number[] = [];
  const commits: number[] = [];
  const wakes: number[] = [];
  const wake = await wakeMeter(services);
  for (let i = 0; i < FACTS; i++) {
    const done = Promise.withResolvers<number>();
    onApplied = done.resolve;
    let began = 0;
    await transaction(async ({ record }) => {
      record(stepTaken(`latency-${i}`, new Date(), { step: i }));
      began = performance.now();
    });
    latencies.push((await done.promise) - began);
    await sleep(PAUSE_MS);
    const commitBegan = performance.now();
    await services.owner.query('insert into one_row values (1)');
    commits.push(performance.now() - commitBegan);
    wakes.push(await wake.measure());
    await sleep(PAUSE_MS);
  }
  await wake.close();
  await run.stop();
  await sequencer.stop();
  await timed.close();
  return {
    figure: 'commit-to-consumer-per-three-commits-and-a-wake',
    measured: median(latencies) / (3 * median(commits) + median(wakes)),
    goal: 1,
    unit: 'ratio',
    better: 'lower',
  };
}

/** From NOTIFY on one connection to hearing it on another. */
async function wakeMeter({ owner, readerUrl }: BenchServices) {
  const listener = new Client({ connectionString: readerUrl });
  await listener.connect();
  await listener.query(`listen ${STREAM_CHANNEL}_bench`);
  return {
    async measure(): Promise<number> {
      const heard = Promise.withResolvers<void>();
      listener.once('notification', () => heard.resolve());
      const began = performance.now();
      await owner.query(`notify ${STREAM_CHANNEL}_bench`);
      await heard.promise;
      return performance.now() - began;
    },
    close: () => listener.end(),
  };
}
