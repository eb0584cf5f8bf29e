import { createRequire } from 'node:module';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OrganisationId } from '@samspill/values/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FeedItem, jsonServer, movedTo, rpdeServer } from '../../testing/rpde-server.ts';
import { type TestService, testService, TODAY } from '../../testing/test-service.ts';
import { takeBack } from '../take-back.ts';
import { NOTHING_COUNTED } from '../imported.ts';
import type { Patience } from './fetch-page.ts';
import { harvest } from './harvest.ts';

let service: TestService;
let organiser: OrganisationId;

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  await service.heard();
});
afterAll(() => service.dispose());

const patience: Patience = { pauseMs: 0, retryDelayMs: 1, retryAfterMsMax: 2_500, timeoutMs: 2_000 };
type Refused = [id: string | null, code: string];

async function read({ address }: { readonly address: string }) {
  const defaults = { organiserIds: [organiser], municipalityNumber: '3218', language: 'nb' } as const;
  const refused: Refused[] = [];
  const counts = await harvest(service.deps, {
    address,
    defaults,
    patience,
    onRejected: (item, { code }) => refused.push([item?.id ?? null, code]),
  });
  return { counts, refused };
}
const counted = (counts: object) => ({ ...NOTHING_COUNTED, ...counts });

const addressOf = (id: string) => `https://feed.example/series/${id}`;
const series = (id: string, modified: number, with_: object = {}): FeedItem => {
  const data = { '@type': 'SessionSeries', '@id': addressOf(id), name: `Turn ${id}`, ...with_ };
  return { state: 'updated', kind: 'SessionSeries', id, modified, data };
};
const session = (id: string, of: unknown, modified: number, with_: object = {}): FeedItem => {
  const superEvent = typeof of === 'string' ? addressOf(of) : of;
  const data = { superEvent, startDate: '2026-09-08T17:00:00+02:00', duration: 'PT90M', ...with_ };
  return {
    state: 'updated',
    kind: 'ScheduledSession',
    id,
    modified,
    data: { '@type': 'ScheduledSession', ...data },
  };
};

/** Titles of what came from a feed, with how many of its dates are still on. */
async function stored({ address }: { readonly address: string }): Promise<[string, number][]> {
  const rows = await service.sql<{ title: { nb: string }; dates: number }>(
    `select title, (select count(*)::int from occurrence o where o.activity_id = a.id and o.status <> 'CANCELLED') as dates
       from activity a where a.status = 'PUBLISHED' and id in (select record_id from import_item where feed = $1) order by title`,
    [address],
  );
  return rows.map(({ title, dates }) => [title.nb, dates]);
}

test('a session that waits and does not fit takes neither its series nor the others with it', async () => {
  const outside = { startDate: '2040-09-08T17:00:00+02:00' };
  await using feed = await rpdeServer(
    [
      session('a1', 'a', 1, { endDate: '2026-09-08T16:00:00+02:00' }),
      session('a2', 'a', 2, { location: { '@type': 'Place', name: 'H\u0000' } }),
      session('a3', 'a', 3, outside),
      session('a4', 'a', 4),
      series('a', 5),
    ],
    10,
  );
  const { counts, refused } = await read(feed);
  expect(counts).toEqual(counted({ REJECTED: 3, WAITING: 1, NEW: 1 }));
  expect(refused).toEqual([
    ['a1', 'OCCURRENCE_ENDS_BEFORE_START'],
    ['a2', 'TEXT_NOT_PRINTABLE'],
    ['a3', 'OCCURRENCE_TOO_FAR_AWAY'],
  ]);
  expect(await stored(feed)).toEqual([['Turn a', 1]]);
});

test('one that does not fit only when its series is there is told of then', async () => {
  // As an earlier version of the hub let it wait.
  await using feed = await rpdeServer([session('b1', 'b', 1), session('b2', 'b', 2), series('b', 3)], 2);
  feed.faults = [null, '404'];
  await expect(read(feed)).rejects.toMatchObject({ code: 'FEED_GONE' });
  await service.sql(
    `update import_item set waiting = jsonb_set(waiting, '{endsAt}', '"2026-09-08T14:00:00Z"') where feed = $1 and external_id = 'b1'`,
    [feed.address],
  );
  expect(await read(feed)).toEqual({
    counts: counted({ NEW: 1, REJECTED: 1 }),
    refused: [['b1', 'OCCURRENCE_ENDS_BEFORE_START']],
  });
  expect(await stored(feed)).toEqual([['Turn b', 1]]);
});

test('ids and addresses that no table can hold are refused, and the feed goes on', async () => {
  const long = Array.from({ length: 9_000 }, (_, i) => String.fromCodePoint(97 + ((i * 7919) % 26))).join('');
  await using feed = await rpdeServer(
    [
      series('c\u0000', 1),
      series(long, 2),
      { ...series('c3', 3), kind: 'Session\u0000Series' },
      series('c4', 4, { '@id': `${addressOf('c4')}\u0000` }),
      session('c5', 'c\u0000', 5),
      session('c6', long, 6),
      series('c\uD800', 7),
      series('c8', 8),
    ],
    10,
  );
  const { counts, refused } = await read(feed);
  expect(counts).toEqual(counted({ REJECTED: 7, NEW: 1 }));
  expect(new Set(refused.map(([, code]) => code))).toEqual(new Set(['ITEM_UNREADABLE']));
  expect(await stored(feed)).toEqual([['Turn c8', 0]]);
});

test('a session that its source gives another series is called off where it was', async () => {
  await using feed = await rpdeServer([series('d', 1), series('e', 2), session('d1', 'd', 3)], 10);
  await read(feed);
  feed.items = [session('d1', 'e', 4)];
  expect((await read(feed)).counts).toEqual(counted({ NEW: 1 }));
  expect(await stored(feed)).toEqual([
    ['Turn d', 0],
    ['Turn e', 1],
  ]);
});

test('a schedule that no series can be costs the activity nothing', async () => {
  const schedule = { startDate: '2026-09-01', startTime: '17:00', endTime: '18:00', repeatFrequency: 'P1D' };
  await using feed = await rpdeServer(
    [
      series('f', 1, { eventSchedule: { ...schedule, endDate: '2036-09-01' } }),
      series('g', 2, { eventSchedule: { ...schedule, startDate: '2026-02-30', endDate: '2026-09-01' } }),
      session('f1', 'f', 3),
    ],
    10,
  );
  expect((await read(feed)).counts).toEqual(counted({ NEW: 3 }));
  expect(await stored(feed)).toEqual([
    ['Turn f', 1],
    ['Turn g', 0],
  ]);
});

test('a series that its sessions bring along follows them, and is one with the series that comes by itself', async () => {
  const brought = (name: string) => ({ '@type': 'SessionSeries', '@id': addressOf('h'), name });
  await using feed = await rpdeServer(
    [
      session('h1', brought('Kor'), 1),
      session('h2', brought('Barnekor'), 2, { startDate: '2026-09-09T17:00:00+02:00' }),
    ],
    10,
  );
  await read(feed);
  expect(await stored(feed)).toEqual([['Barnekor', 2]]);
  feed.items = [series('h', 3, { name: 'Kor for barn' })];
  expect((await read(feed)).counts).toEqual(counted({ CHANGED: 1 }));
  // From now on it speaks for itself.
  feed.items = [session('h3', brought('Barnekor'), 4, { startDate: '2026-09-10T17:00:00+02:00' })];
  await read(feed);
  expect(await stored(feed)).toEqual([['Kor for barn', 3]]);
});

test('taken back and read again, sessions wait for the series that comes after them', async () => {
  await using feed = await rpdeServer([session('i1', 'i', 1), series('i', 2)], 1);
  await read(feed);
  await takeBack(service.deps, { feed: feed.address });
  expect(await stored(feed)).toEqual([]);
  expect((await read(feed)).refused).toEqual([]);
  expect(await stored(feed)).toEqual([['Turn i', 1]]);
});

test('the mark of UTF-8 is no half a page, in a feed or in a file', async () => {
  await using feed = await jsonServer((url) => ({ next: url, items: [series('j', 1)] }), '\uFEFF');
  expect((await read(feed)).counts).toEqual(counted({ NEW: 1 }));
  const dir = await mkdtemp(join(tmpdir(), 'samspill-feed-'));
  const file = join(dir, 'page.json');
  await writeFile(file, `\uFEFF${JSON.stringify({ next: 'x', items: [series('k', 1)] })}`);
  expect((await read({ address: pathToFileURL(file).href })).counts).toEqual(counted({ NEW: 1 }));
  await rm(dir, { recursive: true });
});

test('asked to wait until a time, it waits until then', async () => {
  const asked: number[] = [];
  await using feed = await jsonServer((url) => {
    asked.push(Date.now());
    if (asked.length > 1) return { next: url, items: [] };
    return { status: 429, retryAfter: new Date(Date.now() + 2_000).toUTCString() };
  });
  await read(feed);
  // The header has whole seconds.
  expect(asked[1]! - asked[0]!).toBeGreaterThan(900);
});

test.each([
  ['empty pages', []],
  ['a page that has been seen', [series('l', 1)]],
])('%s that lead on and on are not read for ever', async (_, items) => {
  let n = 0;
  await using feed = await jsonServer((url) => ({ next: `${url}?page=${++n}`, items }));
  await expect(read(feed)).rejects.toMatchObject({ code: 'FEED_LOOPS' });
});

test('every page that OpenActive publishes as an example is read as it stands, item by item', async () => {
  const { getExamplesWithContent } = createRequire(import.meta.url)('@openactive/data-models') as {
    getExamplesWithContent: (version: string) => { file: string; data: { items?: unknown[] } }[];
  };
  const pages = getExamplesWithContent('2.x').filter(({ data }) => Array.isArray(data.items));
  expect(pages.length).toBeGreaterThan(10);
  // As if it were still the time that they are about.
  service.clock.now = new Date('2018-09-01T08:00:00Z');
  const refused: Refused[] = [];
  for (const { data } of pages) {
    await using feed = await jsonServer((url) => ({ ...data, next: url }));
    const of = await read(feed);
    expect(Object.values(of.counts).reduce((sum, count) => sum + count)).toBe(data.items!.length);
    refused.push(...of.refused);
  }
  service.clock.now = TODAY;
  // An order that has no id but an @id.
  expect(refused).toEqual([[null, 'ITEM_UNREADABLE']]);
});

test('a feed that has moved may go on by its old address', async () => {
  await using feed = await rpdeServer([series('m', 1), series('n', 2)], 1);
  await using moved = await movedTo(feed.address);
  feed.nextAt = moved.address;
  expect((await read(moved)).counts).toEqual(counted({ NEW: 2 }));
});
