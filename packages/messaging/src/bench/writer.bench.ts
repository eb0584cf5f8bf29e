import { LockMode } from '@mikro-orm/core';
import { Counter, stepTaken } from '../proof/proof-services.ts';
import { Sequencer } from '../sequencer.ts';
import { type BenchServices, CONNECTIONS, quiet } from './bench-services.ts';
import { type Figure, median } from './figure.ts';

/** Short ones in turns: what else the machine does meets both alike. */
const ROUNDS = 15;
const ROUND_MS = 700;

/** More than connections: writers seldom wait for each other's row. */
const COUNTERS = 500;

/**
 * The same transaction, as a story writes it (load a row and lock it, change it, save it), on eight connections with and without a fact, in turns. The sequencer runs beside it throughout:
 * what it takes from the writers belongs to the price.
 */
export async function writerFigure(services: BenchServices): Promise<Figure> {
  const sequencer = new Sequencer({ connectionString: services.proofsUrl }, quiet);
  const withFact = () => transactionsPerSecond(services, true);
  const without = () => transactionsPerSecond(services, false);
  await services.owner.query(
    `insert into counter select 'counter-' || n, 0 from generate_series(0, ${COUNTERS - 1}) n`,
  );
  await withFact();
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const first = round % 2 === 0;
    const a = first ? await withFact() : await without();
    const b = first ? await without() : await withFact();
    ratios.push(first ? a / b : b / a);
  }
  await sequencer.stop();
  return {
    figure: 'writer-with-outbox-per-without',
    measured: median(ratios),
    goal: 0.8,
    unit: 'ratio',
    better: 'higher',
  };
}

async function transactionsPerSecond({ transaction }: BenchServices, withFact: boolean): Promise<number> {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() - began < ROUND_MS) {
        const id = `counter-${Math.floor(Math.random() * COUNTERS)}`;
        await transaction(async ({ em, record }) => {
          const counter = await em.findOneOrFail(Counter, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
          counter.steps++;
          if (withFact) record(stepTaken(id, new Date(), { step: counter.steps }));
        });
        done++;
      }
    }),
  );
  return done / ((performance.now() - began) / 1_000);
}
