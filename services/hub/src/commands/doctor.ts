import { openGatewayDatabase } from '@samspill/gateway/database/gateway-database';
import { isUsable } from '@samspill/gateway/key/api-key';
import { listKeys } from '@samspill/gateway/key/list-keys';
import type { PublisherStatus } from '@samspill/messaging/kafka/publisher-status';
import type { MessagingStatus } from '@samspill/messaging/status';
import type { Readiness } from '@samspill/service-kit/service';
import { Command } from 'commander';
import { rowFaults } from '../start/databases.ts';
import type { OpenedWorld } from './opened-world.ts';

interface Diagnosis {
  readonly lines: readonly string[];
  readonly healthy: boolean;
}

/** Facts that wait longer than this say that something has stopped. */
const WAITING_S_MAX = 60;
/** A hub that does not answer by then does not answer. */
const READYZ_MS_MAX = 5_000;

/** `doctor`. */
export function doctorCommand(
  inWorld: (work: (world: OpenedWorld) => Promise<boolean>) => Promise<void>,
): Command {
  return new Command('doctor')
    .description('say whether everything is well, and what to do where it is not')
    .action(() =>
      inWorld(async (world) => {
        const { lines, healthy } = await diagnose(world);
        console.log(lines.join('\n'));
        return healthy;
      }),
    );
}

/** Looks at every service's database and pipeline; what is wrong says which command answers it. */
async function diagnose({
  hubUrl,
  hubLog,
  hubBrokers,
  databases,
  organisations,
  activities,
}: OpenedWorld): Promise<Diagnosis> {
  const lines: string[] = [];
  let healthy = true;
  const say = (ok: boolean, text: string): void => {
    lines.push(`${text}${ok ? '' : '   <-- look here'}`);
    healthy &&= ok;
  };
  if (hubUrl === null) say(true, 'hub           not running (looked at its data)');
  else {
    say(
      true,
      `hub           running at ${hubUrl}, on ${hubLog}${hubBrokers === null ? '' : ` at ${hubBrokers}`}`,
    );
    for (const [check, { ok, reason }] of await checksOf(hubUrl)) {
      say(ok, `hub           ${check}: ${ok ? 'ok' : reason}`);
    }
  }
  for (const service of [organisations, activities]) {
    const { name, messaging } = service;
    const { checks } = await service.ready();
    for (const [check, { ok, reason }] of Object.entries(checks)) {
      say(ok, `${name.padEnd(13)} ${check}: ${ok ? 'ok' : reason}`);
    }
    pipelineLines(name, await messaging.status(), say);
    if (hubLog === 'kafka') brokerLines(name, await messaging.publishedByOthers(), say);
  }
  await gatewayLines(databases.gateway.appUrl, say);
  for (const [name, faults] of await rowFaults(databases)) {
    say(
      faults.length === 0,
      `${name.padEnd(13)} row policies: ${faults.length === 0 ? 'ok' : faults.join('; ')}`,
    );
  }
  lines.push(
    healthy
      ? 'Everything is well.'
      : 'Something needs attention. docs/operations.md says what each line means.',
  );
  return { lines, healthy };
}

/** Its database, and whether anybody can write at all. */
async function gatewayLines(url: string, say: (ok: boolean, text: string) => void): Promise<void> {
  const database = await openGatewayDatabase(url);
  try {
    const keys = await listKeys(database);
    const counting = keys.filter((key) => isUsable(key, database.now()));
    say(true, `gateway       database: ok`);
    say(true, `gateway       keys: ${counting.length} of ${keys.length} count`);
  } finally {
    await database.dispose();
  }
}

/** What the running hub says of itself: it alone knows what its own followers have met. */
async function checksOf(hubUrl: string): Promise<[string, { ok: boolean; reason?: string }][]> {
  try {
    const response = await fetch(new URL('/readyz', hubUrl), { signal: AbortSignal.timeout(READYZ_MS_MAX) });
    const { checks } = (await response.json()) as Readiness;
    return Object.entries(checks);
  } catch {
    return [['readyz', { ok: false, reason: 'no answer' }]];
  }
}

function pipelineLines(
  name: string,
  status: MessagingStatus,
  say: (ok: boolean, text: string) => void,
): void {
  const { outbox, heads, consumers } = status;
  say(
    outbox.oldestAgeS <= WAITING_S_MAX,
    `${name.padEnd(13)} outbox: ${outbox.pending} facts wait, the oldest ${seconds(outbox.oldestAgeS)}`,
  );
  say(true, `${name.padEnd(13)} streams: ${heads.public} public facts, ${heads.restricted} restricted`);
  for (const { consumer, service, lag, lagAgeS, parked, oldestParkedAgeS, gaps } of consumers) {
    const who = `${consumer} hears ${service}:`;
    say(gaps === 0, `${name.padEnd(13)} ${who} ${gaps} holes`);
    say(
      lagAgeS <= WAITING_S_MAX,
      `${name.padEnd(13)} ${who} ${lag} facts behind, the oldest ${seconds(lagAgeS)}`,
    );
    say(parked === 0, `${name.padEnd(13)} ${who} ${parked} parked, the oldest ${seconds(oldestParkedAgeS)}`);
  }
}

/** What the brokers have not acknowledged: whoever hears through them waits for it. */
function brokerLines(
  name: string,
  published: readonly PublisherStatus[],
  say: (ok: boolean, text: string) => void,
): void {
  for (const { dataClass, lag, lagAgeS } of published) {
    say(
      lagAgeS <= WAITING_S_MAX,
      `${name.padEnd(13)} broker: ${lag} ${dataClass} facts behind, the oldest ${seconds(lagAgeS)}`,
    );
  }
}

function seconds(age: number): string {
  return `${age.toFixed(1)} s old`;
}
