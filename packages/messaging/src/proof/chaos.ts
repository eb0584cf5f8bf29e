import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { migrateDatabase } from '../migrate.ts';
import { KafkaLog } from '../kafka/kafka-log.ts';
import { PostgresLog } from '../postgres-log.ts';
import { Cast, type Role } from './cast.ts';
import { checkSet, type Findings } from './check-set.ts';
import { collectEvidence, type Healed, secondsToHeal, settled } from './evidence.ts';
import type { Fault } from './faults.ts';
import { type HarmableBroker, harmOnKafka } from './kafka-stage.ts';
import { prepareTopics, replayAll, topicsWrong } from './kafka-evidence.ts';
import { Journal, type Outcome, readJournal } from './journal.ts';
import { hearerMigrations, proofMigrations } from './proof-services.ts';
import { randomFrom } from './random.ts';

export interface ChaosOptions {
  /** The same seed kills the same processes after the same pauses. */
  readonly seed: number;
  /** SIGKILLs of a writer, a sequencer, a consumer, or of PostgreSQL itself, at least. */
  readonly kills: number;
  /** Go on with them for so long. */
  readonly forMs?: number;
  /** Kill this role only; one process each is enough of the others. */
  readonly victim?: Role;
  /** Mutations to get an answer to at least, over all writers. */
  readonly mutations: number;
  /** A durable cluster that nobody else uses: it is crashed, and what is in it is left behind. Its administrator's address. */
  readonly adminUrl: string;
  /** Facts travel by this broker, which nobody else uses either. Left out: by the stream tables. */
  readonly broker?: HarmableBroker;
  /** The broker is away for so long, once, in the middle. */
  readonly brokerAwayMs?: number;
  /** For the negative controls. */
  readonly fault?: Fault;
  /** The processes run their bundle, which has been made: tests see to it. */
  readonly built?: boolean;
}

export interface ChaosResult {
  readonly findings: Findings;
  /** What died by itself, with its last words. */
  readonly accidents: readonly string[];
  readonly kills: number;
  /** Per role, PostgreSQL and `frozen` among them. */
  readonly harmed: Readonly<Record<string, number>>;
  readonly mutations: { readonly ok: number; readonly refused: number; readonly unknown: number };
  readonly published: number;
  /**
   * From a harm's end until all that was committed by then has been heard, and on Kafka until the topics hold it too: after
   * the broker was away, and after the last harm. Of a faulty pipeline: not asked.
   */
  readonly healSeconds: Readonly<Record<Healed, Readonly<Record<string, number>>>>;
  /** On Kafka: streams that their topics hold with something missing or out of order, and events that are there twice. */
  readonly topics: { readonly wrong: number; readonly repeated: number };
}

const PAUSE_MS_MIN = 100;
const PAUSE_MS_MAX = 700;
const SETTLE_MS_MAX = 60_000;
/** A faulty pipeline leaves things lying: when nothing has moved for so long, nothing will. */
const STILL_MS = 3_000;
const HEARD_MS_MAX = 5_000;

/**
 * Two writers of four connections each on shared aggregates, two sequencers and two consumers, each a process of its
 * own, killed at random moments; afterwards everything is compared with what the writers were told.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { seed, kills, forMs = 0, victim, mutations, adminUrl, broker, brokerAwayMs = 0, fault } = options;
  const random = randomFrom(seed);
  const dir = mkdtempSync(join(tmpdir(), 'samspill-chaos-'));
  const journal = join(dir, 'journal');
  // There to be read before the first writer is up.
  void new Journal(journal);
  const run = `${seed}_${randomBytes(5).toString('hex')}`;
  const [proofs, hearers] = await Promise.all([
    migrateDatabase({ adminUrl, service: 'proofs', migrations: proofMigrations, database: `proofs_${run}` }),
    migrateDatabase({
      adminUrl,
      service: 'hearers',
      migrations: hearerMigrations,
      database: `hearers_${run}`,
    }),
  ]);
  if (broker !== undefined) await prepareTopics(broker.brokers);
  const roles: Role[] = [
    'writer',
    'sequencer',
    'consumer',
    ...(broker === undefined ? [] : ['publisher' as const]),
  ];
  const unharmed =
    victim === undefined || broker !== undefined
      ? []
      : roles.filter((role) => kills === 0 || role !== victim);
  const actors = {
    seed,
    brokers: broker?.brokers ?? null,
    proofsUrl: proofs.appUrl,
    proofsReaderUrl: proofs.readerUrl,
    proofsOwnerUrl: proofs.ownerUrl,
    hearersUrl: hearers.appUrl,
    journal,
    fault: fault ?? null,
  };
  const cast = new Cast(actors, unharmed, fault === undefined ? 0 : kills, options.built);
  const subscriber = subscribe(proofs.readerUrl, broker?.brokers);
  const replay = () => replayAll(hearers.appUrl, proofs.readerUrl);
  const scene = {
    cast,
    random,
    adminUrl,
    proofsAdminUrl: Object.assign(new URL(adminUrl), { pathname: `/proofs_${run}` }).href,
    hearersOwnerUrl: hearers.ownerUrl,
    replay,
  };
  const healSeconds: Record<Healed, Record<string, number>> = { heard: {}, 'in the topics': {} };
  const { ownerUrl } = proofs;
  const heal = async (after: string) => {
    if (fault !== undefined) return;
    const seconds = async (healed: Healed) => {
      healSeconds[healed][after] = await secondsToHeal(healed, ownerUrl, hearers.ownerUrl, SETTLE_MS_MAX);
    };
    await Promise.all([seconds('heard'), broker === undefined ? null : seconds('in the topics')]);
  };
  try {
    await cast.start(roles);
    if (victim === undefined) await cast.start(roles);
    let awayMs = brokerAwayMs;
    const until = performance.now() + forMs;
    while (cast.kills < kills || performance.now() < until) {
      await sleep(PAUSE_MS_MIN + random() * (PAUSE_MS_MAX - PAUSE_MS_MIN));
      if (broker !== undefined && awayMs > 0 && cast.kills >= kills / 2) {
        cast.count('broker away');
        await broker.away(awayMs);
        awayMs = 0;
        await heal('broker away');
      } else if (victim !== undefined && fault !== undefined) await cast.killDoomed(victim);
      else if (victim !== undefined) await cast.kill(victim, random);
      else if (broker !== undefined) await harmOnKafka(scene, broker);
      else await cast.harmAny(random, adminUrl);
    }
    await heal('last harm');
    while (answered(readJournal(journal)) < mutations) await sleep(50);
    await cast.stop('writer');
    await settled(proofs.ownerUrl, hearers.ownerUrl, fault === undefined ? SETTLE_MS_MAX : STILL_MS);
    await cast.stopAll();
    if (broker !== undefined) await replay();
    const topics =
      broker === undefined ? { wrong: 0, repeated: 0 } : await topicsWrong(broker.brokers, proofs.ownerUrl);
    const evidence = await collectEvidence(proofs.ownerUrl, hearers.ownerUrl, readJournal(journal));
    const heard = await subscriber.stop(
      evidence.published.length,
      // With a fault it has had its time while nothing moved.
      fault === undefined ? HEARD_MS_MAX : 0,
    );
    const outcomes = [...evidence.journal.values()];
    const count = (outcome: string) => outcomes.filter((is) => is === outcome).length;
    return {
      findings: checkSet({ ...evidence, heard }),
      accidents: cast.accidents,
      kills: cast.kills,
      harmed: cast.harmed,
      mutations: { ok: count('ok'), refused: count('refused'), unknown: count('unknown') },
      published: evidence.published.length,
      healSeconds,
      topics,
    };
  } finally {
    await cast.stopAll();
    await subscriber.stop(0);
    rmSync(dir, { recursive: true, force: true });
  }
}

function answered(journal: ReadonlyMap<string, Outcome>): number {
  return [...journal.values()].filter((outcome) => outcome !== 'unknown').length;
}

/** A live subscriber from the beginning: stores nothing, is never killed, only loses its connections. */
function subscribe(readerUrl: string, brokers: string | undefined) {
  const logger = pino({ level: 'silent' });
  const sources = { proofs: readerUrl };
  const log =
    brokers === undefined
      ? new PostgresLog(sources, logger)
      : new KafkaLog({ service: 'subscriber', connection: { brokers: [brokers] }, sources, logger });
  const stopping = new AbortController();
  const heard: string[] = [];
  const following = (['public', 'restricted'] as const).map((dataClass) =>
    log.follow(
      { service: 'proofs', dataClass },
      Array.from({ length: 12 }, () => 0),
      async ({ events }) => {
        heard.push(...events.map(({ id }) => id));
        return events.at(-1)!.position;
      },
      stopping.signal,
    ),
  );
  // What it meets is told when it is stopped.
  for (const each of following) each.catch(() => {});
  let stopped = false;
  return {
    /** Waits until it has been given so many, or nothing more comes. */
    async stop(expected: number, patienceMs = HEARD_MS_MAX): Promise<string[]> {
      if (stopped) return heard;
      stopped = true;
      for (let waitedMs = 0; heard.length < expected && waitedMs < patienceMs; waitedMs += 50)
        await sleep(50);
      stopping.abort();
      await Promise.allSettled(following);
      await log.close();
      return heard;
    },
  };
}
