import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '@samspill/values/refusals/refusal';
import { onlyOnce } from '../only-once.ts';
import { Counter } from '../proof/proof-services.ts';
import { transactionFor } from '../transaction.ts';
import { type BenchServices, CONNECTIONS, withBenchServices } from './bench-services.ts';
import { type Figure, median } from './figure.ts';

const KEYS = 200;
const TIMES = 100;
const ROUNDS = 5;
const ROUND_MS = 2_000;
const ACTING = { party: 'hub', role: 'operator', purpose: 'bench' } as const;

/**
 * Every key sent a hundred times at once, and again for as long as it is in use: what took effect more or less often than
 * once, and which answers differ. Then what a key costs: the same command with and without, on eight connections in turns.
 */
export function idempotencyBench(): Promise<Figure[]> {
  return withBenchServices(async (services) => [...(await storm(services)), await priceOfAKey(services)]);
}

async function storm(services: BenchServices): Promise<Figure[]> {
  const keys = Array.from({ length: KEYS }, (): string => randomUUID());
  const answers = new Map(keys.map((key) => [key, new Set<string>()]));
  const untilAnswered = async (key: string): Promise<void> => {
    try {
      answers.get(key)!.add(await addCounter(services, key));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'IDEMPOTENCY_KEY_IN_USE') throw error;
      await sleep(Math.random() * 100);
      await untilAnswered(key);
    }
  };
  await Promise.all(Array.from({ length: TIMES }).flatMap(() => keys.map(untilAnswered)));
  const { rows } = await services.owner.query<{ effects: number }>(
    'select count(*)::int as effects from counter',
  );
  const differing = [...answers.values()].filter(({ size }) => size !== 1).length;
  return [
    figureOf('effects-beyond-one-per-key', Math.abs(rows[0]!.effects - KEYS)),
    figureOf('keys-whose-answers-differ', differing),
  ];
}

async function priceOfAKey(services: BenchServices): Promise<Figure> {
  const ratios: number[] = [];
  await commandsPerSecond(services, true);
  for (let round = 0; round < ROUNDS; round++) {
    const first = round % 2 === 0;
    const a = await commandsPerSecond(services, first);
    const b = await commandsPerSecond(services, !first);
    ratios.push(first ? a / b : b / a);
  }
  return {
    figure: 'command-with-key-per-without',
    measured: median(ratios),
    goal: 0.4,
    unit: 'ratio',
    better: 'higher',
  };
}

async function commandsPerSecond(services: BenchServices, withKey: boolean): Promise<number> {
  const began = performance.now();
  let done = 0;
  const one = async (): Promise<void> => {
    await addCounter(services, withKey ? randomUUID() : null);
    done++;
    if (performance.now() - began < ROUND_MS) await one();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return done / ((performance.now() - began) / 1_000);
}

/** A command that makes a row and answers with its id. */
async function addCounter({ deps }: BenchServices, idempotencyKey: string | null): Promise<string> {
  const given = { transaction: transactionFor(deps, { correlationId: 'bench' }, ACTING), replayed: [] };
  const { transaction } = onlyOnce(
    given,
    { fieldName: 'addCounter', path: { key: 'a' } },
    { idempotencyKey },
  );
  const { id } = await transaction(async ({ em }) => {
    const made = { id: randomUUID(), steps: 0 };
    em.create(Counter, made);
    return made;
  });
  return id;
}

function figureOf(figure: string, measured: number): Figure {
  return { figure, measured, goal: 0, unit: 'keys', better: 'lower' };
}
