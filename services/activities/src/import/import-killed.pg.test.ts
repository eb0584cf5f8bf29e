import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { OrganisationId } from '@samspill/values/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FeedItem, rpdeServer } from '../testing/rpde-server.ts';
import { type TestService, testService, TODAY } from '../testing/test-service.ts';
import { importCsv } from './csv/import-csv.ts';
import { harvest } from './rpde/harvest.ts';
import type { FeedDefaults } from './rpde/opportunity.ts';
import type { ImportActorOptions, ImportActorOrder } from './testing/import.actor.ts';

const ROWS = 25;
const SERIES = 12;
/** Of both imports together; they make some twenty. */
const COMMITS_MAX = 12;
/** After a commit, and somewhere on the way to the next. */
const KILL_AFTER_MS_MAX = 25;

/** As vitest.bundles.ts makes it. */
const ACTOR = fileURLToPath(new URL('../../dist/import-actor.mjs', import.meta.url));

let service: TestService;
let defaults: FeedDefaults;
/** Of 0 to `most`, both of them. */
let random: (most: number) => number;

beforeAll(async () => {
  const seed = Number(process.hrtime.bigint() % 1_000_000n);
  console.log(`seed ${seed}`);
  random = randomFrom(seed);
  service = await testService();
  const organiser: OrganisationId = await service.organisations.register();
  await service.heard();
  defaults = { organiserIds: [organiser], municipalityNumber: '3218', language: 'nb' };
});
afterAll(() => service.dispose());

test('killed anywhere, imports of a table and of a feed end where those that were let be end', async () => {
  // Both at once: to start is what takes them longest.
  const actors = [startActor(), startActor()];
  const table = aTable();
  // Elsewhere: the same activities in the same place would be known again.
  const letBe = { organiserIds: defaults.organiserIds, municipalityNumber: '4203', idOf: (id: string) => id };
  await importCsv(service.deps, { bytes: Buffer.from(table), feed: 'let be', defaults: letBe });
  await using quiet = await rpdeServer(itemsOf('quiet'), 3);
  await using killed = await rpdeServer(itemsOf('killed'), 3);
  const patience = { pauseMs: 0, retryDelayMs: 1, retryAfterMsMax: 1_000, timeoutMs: 5_000 };
  const read = () => harvest(service.deps, { address: quiet.address, defaults, patience });
  await read();
  const [first, second] = (await Promise.all(actors)) as [Actor, Actor];

  const orders = [{ table }, { feed: killed.address }];
  await killIn(first, orders, random(COMMITS_MAX));
  const next = await nextOf(killed.address);
  const asked = killed.asked.length;
  await second.takes(orders);
  // It goes on where it stopped, at no page before.
  expect(killed.asked[asked]).toBe(next === null ? '' : new URL(next).search);
  expect(await stateOf('killed')).toEqual(await stateOf('let be'));
  expect(await stateOf(killed.address)).toEqual(await stateOf(quiet.address));

  // What changes in the feed from then on is read in as well.
  quiet.items = changedOf('quiet');
  killed.items = changedOf('killed');
  await read();
  await second.takes(orders);
  second.process.kill('SIGKILL');
  const state = await stateOf(killed.address);
  expect(state).toEqual(await stateOf(quiet.address));
  expect(new Set(state.map(({ status }) => status))).toEqual(
    new Set([null, 'CANCELLED', 'PUBLISHED', 'RESCHEDULED', 'SCHEDULED']),
  );
  expect(await strays()).toEqual({ activities: 0, occurrences: 0 });

  // The control: an activity that nothing remembers, and a fact too many.
  await service.sql("delete from import_item where external_id = 'r1' and feed = 'killed'");
  expect(await strays()).toMatchObject({ activities: 1 });
  expect(await stateOf('killed')).not.toEqual(await stateOf('let be'));
});

interface Actor {
  readonly process: ChildProcess;
  readonly lines: Interface;
  /** Until it is through with all of them. */
  takes(orders: readonly ImportActorOrder[]): Promise<void>;
}

async function startActor(): Promise<Actor> {
  const options: ImportActorOptions = { env: service.env, defaults, now: TODAY.toISOString() };
  const child = spawn(process.execPath, [ACTOR, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  await said(child, lines, 'ready');
  return {
    process: child,
    lines,
    async takes(orders) {
      give(child, orders);
      await said(child, lines, 'done', orders.length);
    },
  };
}

/** Kills it after so many commits. */
async function killIn(
  { process: child, lines }: Actor,
  orders: readonly ImportActorOrder[],
  commits: number,
): Promise<void> {
  give(child, orders);
  if (commits > 0) await said(child, lines, 'batch', commits);
  await sleep(random(KILL_AFTER_MS_MAX));
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function give(child: ChildProcess, orders: readonly ImportActorOrder[]): void {
  for (const order of orders) child.stdin!.write(`${JSON.stringify(order)}\n`);
}

async function said(child: ChildProcess, lines: Interface, what: string, times = 1): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let left = times;
  const heard = (line: string) => line === what && --left === 0 && resolve();
  const gone = (code: number | null) => reject(new Error(`it ended with ${code} before it said ${what}`));
  lines.on('line', heard);
  child.once('exit', gone);
  await promise.finally(() => {
    lines.off('line', heard);
    child.off('exit', gone);
  });
}

/** What each item of a feed has become, and what was told of it, in order. */
function stateOf(feed: string): Promise<{ status: string | null }[]> {
  // Read again after a kill, a row of a table is as before.
  const outcome = feed.startsWith('http') ? 'outcome' : 'null';
  return service.sql(
    `with told as (
       select aggregate_id, version, type from messaging.stream
       union all select aggregate_id, version, type from messaging.outbox)
     select i.kind, i.external_id, ${outcome} as outcome, i.reason, i.modified, i.waits_for is not null as waits,
       coalesce(a.status, o.status) as status, a.title, o.starts_at, a.age_rule,
       (select string_agg(type, ' ' order by version) from told where aggregate_id = i.record_id::text) as told
     from import_item i left join activity a on a.id = i.record_id left join occurrence o on o.id = i.record_id
     where feed = $1 order by kind, external_id`,
    [feed],
  );
}

/** Records that no item became: there twice, or left behind by what was rolled back. */
async function strays(): Promise<{ activities: number; occurrences: number } | undefined> {
  const no = 'where not exists (select from import_item where record_id = t.id)';
  const [row] = await service.sql<{ activities: number; occurrences: number }>(
    `select (select count(*) from activity t ${no})::int as activities, (select count(*) from occurrence t ${no})::int as occurrences`,
  );
  return row;
}

async function nextOf(feed: string): Promise<string | null> {
  const [row] = await service.sql<{ next: string | null }>('select next from import_feed where name = $1', [
    feed,
  ]);
  return row?.next ?? null;
}

function aTable(): string {
  const rows = Array.from(
    { length: ROWS },
    (_, n) => `r${n};DROP_IN;Åpen hall ${n};2026-09-1${n % 10};17:00;60`,
  );
  return ['external_id;kind;title_nb;first_day;start_time;minutes', ...rows].join('\r\n');
}

/** Some dates come before their series; of some items nothing can be made. */
function itemsOf(host: string): FeedItem[] {
  const items = Array.from({ length: SERIES }, (_, n) => [
    ...(n % 3 === 0 ? [dateOf(host, n, 'a')] : []),
    seriesOf(host, n),
    ...(n % 3 === 0 ? [] : [dateOf(host, n, 'a')]),
    dateOf(host, n, 'b'),
  ]);
  const court = item('FacilityUse', 'court', { '@type': 'FacilityUse', name: 'Bane' });
  const nameless = item('SessionSeries', 'nameless', { '@type': 'SessionSeries' });
  return numbered([...items.flat(), court, nameless], 1);
}

function changedOf(host: string): FeedItem[] {
  const changed = [
    seriesOf(host, 0, { name: 'Turn for alle' }),
    { ...seriesOf(host, 1), state: 'deleted' as const },
    seriesOf(host, 2, { eventStatus: 'https://schema.org/EventCancelled' }),
    { ...dateOf(host, 3, 'a'), state: 'deleted' as const },
    dateOf(host, 4, 'b', { startDate: '2026-10-01T18:00:00+02:00' }),
    seriesOf(host, SERIES),
    dateOf(host, SERIES, 'a'),
  ];
  return numbered(changed, 1_000);
}

function seriesOf(host: string, n: number, with_: object = {}): FeedItem {
  return item('SessionSeries', `s${n}`, {
    '@type': 'SessionSeries',
    '@id': `https://${host}.example/series/${n}`,
    name: `Turn ${n}`,
    ageRange: { '@type': 'QuantitativeValue', minValue: n },
    ...with_,
  });
}

function dateOf(host: string, n: number, which: string, with_: object = {}): FeedItem {
  return item('ScheduledSession', `s${n}${which}`, {
    '@type': 'ScheduledSession',
    superEvent: `https://${host}.example/series/${n}`,
    startDate: `2026-10-${10 + n}T1${which === 'a' ? 7 : 8}:00:00+02:00`,
    duration: 'PT1H',
    ...with_,
  });
}

function item(kind: string, id: string, data: object): Omit<FeedItem, 'modified'> & { modified: number } {
  return { state: 'updated', kind, id, modified: 0, data };
}

/** In the order in which a feed has them. */
function numbered(items: readonly FeedItem[], from: number): FeedItem[] {
  return items.map(({ data, ...each }, i) => ({
    ...each,
    modified: from + i,
    ...(each.state === 'updated' && data !== undefined && { data }),
  }));
}

/** The same numbers for the same seed. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * (most + 1));
  };
}
