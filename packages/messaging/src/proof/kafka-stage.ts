import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { PUBLISHER_LOCK } from '../kafka/kafka-publisher.ts';
import { isPassing } from '../passing-errors.ts';
import { type Cast, crashPostgres } from './cast.ts';

/** A broker that the chaos run may do harm to. */
export interface HarmableBroker {
  readonly brokers: string;
  /** SIGKILL. It is started again at its address by whoever keeps it running. */
  kill(): Promise<void>;
  /** Stands still for so long with its connections open, as one behind a broken network does. */
  freeze(ms: number): Promise<void>;
  /** Stopped, and started again after so long. */
  away(ms: number): Promise<void>;
}

export interface Scene {
  readonly cast: Cast;
  readonly random: () => number;
  readonly adminUrl: string;
  /** The publisher's database, as the administrator. */
  readonly proofsAdminUrl: string;
  readonly hearersOwnerUrl: string;
  /** What an operator does about parked facts when their cause is gone. */
  readonly replay: () => Promise<void>;
}

const USURPED_MS = 1_500;
const SPELL_MS = 800;
const FROZEN_MS = 2_000;

/** What is done, and how often of a hundred times. The rest is SIGKILL of any process. */
const HARMS: readonly (readonly [
  share: number,
  name: string,
  harm: (scene: Scene, broker: HarmableBroker) => Promise<void>,
])[] = [
  [8, 'postgres', ({ adminUrl }) => patiently(() => crashPostgres(adminUrl))],
  [10, 'broker killed', (_, broker) => broker.kill()],
  [6, 'broker frozen', (_, broker) => broker.freeze(FROZEN_MS)],
  [10, 'two leaders', usurp],
  [8, 'rebalance storm', ({ cast, random }) => cast.storm('consumer', random)],
  [8, 'poison', poison],
];

/** One harm, to a process, to PostgreSQL, to the broker, or to the order among them. @returns what it was */
export async function harmOnKafka(scene: Scene, broker: HarmableBroker): Promise<void> {
  const { cast, random } = scene;
  let drawn = random() * 100;
  for (const [share, name, harm] of HARMS) {
    if (drawn < share) {
      cast.count(name);
      await harm(scene, broker);
      return;
    }
    drawn -= share;
  }
  await cast.killAny(random);
}

/**
 * The publishers stand still, the server lets go of their sessions as it does of clients that have gone without a word,
 * and another one leads. Then they wake, and the one that led does not know that it no longer does.
 */
async function usurp({ cast, proofsAdminUrl }: Scene): Promise<void> {
  const wake = cast.freezeAll('publisher');
  try {
    await asked(
      proofsAdminUrl,
      `select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and objid = $1
          and database = (select oid from pg_database where datname = current_database())`,
      [PUBLISHER_LOCK],
    );
    await cast.start(['publisher']);
    await sleep(USURPED_MS);
  } finally {
    wake();
  }
  await cast.dismissOne('publisher');
}

/** For a while some facts cannot be applied: they are parked with what is behind them. Then the cause is mended. */
async function poison({ hearersOwnerUrl, replay }: Scene): Promise<void> {
  const spell = 'update spell set active = $1';
  await asked(hearersOwnerUrl, spell, [true]);
  await sleep(SPELL_MS);
  await asked(hearersOwnerUrl, spell, [false]);
  await patiently(replay);
}

async function asked(connectionString: string, sql: string, parameters: unknown[]): Promise<void> {
  await patiently(async () => {
    const client = new Client({ connectionString });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query(sql, parameters);
    } finally {
      await client.end().catch(() => {});
    }
  });
}

const AGAIN_MS = 100;

/** Whoever does harm waits for a database that recovers from the harm before. */
async function patiently(work: () => Promise<void>): Promise<void> {
  while (true) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(AGAIN_MS);
    }
  }
}
