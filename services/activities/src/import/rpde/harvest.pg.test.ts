import { createRequire } from 'node:module';
import type { OrganisationId } from '@samspill/values/ids';
import { aPersonNumber } from '@samspill/values/testing/a-person-number';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as commands from '../../testing/commands.ts';
import { type FeedItem, movedTo, type RpdeServer, rpdeServer } from '../../testing/rpde-server.ts';
import { ANONYMOUS, type TestService, testService, TODAY } from '../../testing/test-service.ts';
import type { Rejected } from '../import-batch.ts';
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
beforeEach(() => {
  service.clock.now = TODAY;
});

const patience: Patience = { pauseMs: 0, retryDelayMs: 1, retryAfterMsMax: 1_000, timeoutMs: 2_000 };

function read({ address }: RpdeServer, onRejected?: (item: unknown, rejected: Rejected) => void) {
  const defaults = { organiserIds: [organiser], municipalityNumber: '3218', language: 'nb' } as const;
  return harvest(service.deps, { address, defaults, patience, ...(onRejected && { onRejected }) });
}

const counted = (counts: object) => ({ ...NOTHING_COUNTED, ...counts });

const series = (id: string, modified: number, with_: object = {}): FeedItem => ({
  state: 'updated',
  kind: 'SessionSeries',
  id,
  modified,
  data: {
    '@context': 'https://openactive.io/',
    '@type': 'SessionSeries',
    '@id': `https://feed.example/series/${id}`,
    name: `Turn ${id}`,
    description: 'For alle.',
    ageRange: { '@type': 'QuantitativeValue', minValue: 6, maxValue: 12 },
    offers: [{ '@type': 'Offer', price: 50, priceCurrency: 'NOK' }],
    location: {
      '@type': 'Place',
      name: 'Hallen',
      address: { '@type': 'PostalAddress', streetAddress: 'Idrettsveien 1', postalCode: '1430' },
      geo: { '@type': 'GeoCoordinates', latitude: 59.66, longitude: 10.79 },
    },
    organizer: { '@type': 'Organization', name: 'Ås turnforening' },
    leader: [{ '@type': 'Person', name: 'Somebody' }],
    ...with_,
  },
});

const session = (id: string, of: string, modified: number, with_: object = {}): FeedItem => ({
  state: 'updated',
  kind: 'ScheduledSession',
  id,
  modified,
  data: {
    '@type': 'ScheduledSession',
    '@id': `https://feed.example/sessions/${id}`,
    superEvent: `https://feed.example/series/${of}`,
    startDate: '2026-09-08T17:00:00+02:00',
    duration: 'PT90M',
    ...with_,
  },
});

const deleted = ({ kind, id }: FeedItem, modified: number): FeedItem => ({
  state: 'deleted',
  kind,
  id,
  modified,
});

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly title: { nb: string };
  readonly capacity: number | null;
  readonly provenance: { source: string; sourceId: string; publisher: string | null };
  /** Null for one that ended, where the source has it again. */
  readonly importedFrom: { feed: string; externalId: string } | null;
  readonly occurrences: { edges: { node: { id: string; localStartsAt: string; status: string } }[] };
}

/** The activities of a feed, as anyone sees them. */
async function seen(feed: RpdeServer): Promise<Seen[]> {
  const ask = `{ activities(first: 100, order: TITLE, filter: { source: IMPORT }) { edges { node {
    id status capacity title { nb } ageRule { from to } price { participation { amountOre } }
    provenance { source sourceId publisher } importedFrom { feed externalId }
    occurrences { edges { node { id localStartsAt status importedFrom { externalId } place { name point { latitude } } } } } } } } }`;
  const { data, errors } = await service.ask(ask, {}, ANONYMOUS);
  expect(errors).toBeUndefined();
  const { edges } = data!['activities'] as { edges: { node: Seen }[] };
  return edges.map(({ node }) => node).filter((node) => node.importedFrom?.feed === feed.address);
}

test('a feed becomes activities with their dates and places; read again, nothing is told anew', async () => {
  const [turn, one] = [series('a', 1), session('a1', 'a', 2)];
  await using feed = await rpdeServer([
    turn,
    one,
    session('b1', 'b', 3),
    series('b', 4, { ageRange: undefined }),
  ]);
  expect(await read(feed)).toEqual(counted({ NEW: 3, WAITING: 1 }));
  const [a, b] = await seen(feed);
  expect(a).toMatchObject({
    title: { nb: 'Turn a' },
    status: 'PUBLISHED',
    ageRule: { from: 6, to: 12 },
    price: { participation: { amountOre: 5000 } },
    provenance: { source: 'IMPORT', sourceId: 'a', publisher: 'Ås turnforening' },
    importedFrom: { feed: feed.address, externalId: 'a' },
  });
  expect(a!.occurrences.edges.map(({ node }) => node)).toMatchObject([
    {
      localStartsAt: '2026-09-08T17:00',
      status: 'SCHEDULED',
      importedFrom: { externalId: 'a1' },
    },
  ]);
  // It came before its activity did; and a missing age range is unknown.
  expect(b).toMatchObject({ ageRule: null });
  expect(b!.occurrences.edges).toHaveLength(1);

  const before = await service.counted();
  const asked = feed.asked.length;
  expect(await read(feed)).toEqual(NOTHING_COUNTED);
  expect(feed.asked.slice(asked)).toEqual(['?afterChangeNumber=4']);
  // A feed that shows everything again, as one does that has been rebuilt.
  await service.sql('update import_feed set next = null where name = $1', [feed.address]);
  expect(await read(feed)).toEqual(counted({ SAME: 4 }));
  expect(await service.counted()).toEqual(before);
});

test('what changes there changes here; what ends there is called off here', async () => {
  const items = [
    series('c', 1),
    session('c1', 'c', 2),
    session('c2', 'c', 3),
    series('d', 4),
    session('d1', 'd', 5),
  ];
  await using feed = await rpdeServer(items);
  await read(feed);
  feed.items = [
    series('c', 11, { name: 'Turn for alle', maximumAttendeeCapacity: 20 }),
    session('c1', 'c', 12, { startDate: '2026-09-09T17:00:00+02:00' }),
    deleted(items[2]!, 13),
    deleted(items[3]!, 14),
    session('d1', 'd', 15, { eventStatus: 'https://schema.org/EventCancelled' }),
    deleted(series('never seen', 0), 16),
  ];
  expect(await read(feed)).toEqual(counted({ CHANGED: 2, DELETED: 3, SAME: 1 }));
  const found = await seen(feed);
  expect(found.map(({ title, status, capacity }) => [title.nb, status, capacity])).toEqual([
    ['Turn d', 'CANCELLED', null],
    ['Turn for alle', 'PUBLISHED', 20],
  ]);
  expect(found[1]!.occurrences.edges.map(({ node }) => [node.localStartsAt, node.status])).toEqual([
    ['2026-09-08T17:00', 'CANCELLED'],
    ['2026-09-09T17:00', 'RESCHEDULED'],
  ]);
});

test('what an owner has changed stays, and what the import says stands beside it', async () => {
  await using feed = await rpdeServer([series('e', 1), session('e1', 'e', 2)]);
  await read(feed);
  const [e] = await seen(feed);
  const date = e!.occurrences.edges[0]!.node;
  const input = { id: e!.id, title: { nb: 'Vår egen tittel' } };
  expect(await service.refusal(commands.CHANGE, { input })).toBeNull();
  const moved = {
    id: date.id,
    startsAt: '2026-09-10T10:00:00Z',
    endsAt: '2026-09-10T11:00:00Z',
    reason: 'OTHER',
  };
  expect(await service.refusal(commands.RESCHEDULE_DATE, { input: moved })).toBeNull();

  feed.items = [
    series('e', 3, { name: 'Deres tittel', maximumAttendeeCapacity: 9 }),
    session('e1', 'e', 4, { startDate: '2026-09-11T17:00:00+02:00' }),
  ];
  await read(feed);
  const [after] = await seen(feed);
  expect(after).toMatchObject({ title: { nb: 'Vår egen tittel' }, capacity: 9 });
  expect(after!.occurrences.edges.map(({ node }) => node.localStartsAt)).toEqual(['2026-09-10T12:00']);
  const ask = 'query($id: ID!) { activity(id: $id) { fieldSources { field source importSays } } }';
  const { data } = await service.ask(ask, { id: e!.id }, ANONYMOUS);
  const { fieldSources } = data!['activity'] as { fieldSources: { field: string }[] };
  expect(fieldSources.find(({ field }) => field === 'title')).toEqual({
    field: 'title',
    source: 'OPERATOR',
    importSays: '{"nb":"Deres tittel"}',
  });
  expect(fieldSources.find(({ field }) => field === 'capacity')).toMatchObject({
    source: 'IMPORT',
    importSays: null,
  });
  // Taken over by its owner, it does not end when the feed no longer has it.
  feed.items = [deleted(series('e', 0), 5)];
  expect(await read(feed)).toEqual(counted({ KEPT: 1 }));
  expect((await seen(feed))[0]!.status).toBe('PUBLISHED');
});

test('what the source ended and has again is there again; what is called off stays so', async () => {
  const schedule = {
    '@type': 'Schedule',
    startDate: '2026-09-01',
    endDate: '2026-09-08',
    startTime: '19:00',
    duration: 'PT1H',
    byDay: ['https://schema.org/Tuesday'],
    repeatFrequency: 'P1W',
  };
  const items = [series('z', 1, { eventSchedule: [schedule] }), session('z1', 'z', 2)] as const;
  await using feed = await rpdeServer([...items]);
  await read(feed);
  feed.items = [deleted(items[1], 3), deleted(items[0], 4)];
  await read(feed);
  feed.items = [
    { ...items[0], modified: 5 },
    { ...items[1], modified: 6 },
  ];
  expect(await read(feed)).toEqual(counted({ NEW: 2 }));
  const [back, ...others] = await seen(feed);
  expect(others).toEqual([]);
  expect(back!.status).toBe('PUBLISHED');
  expect(
    back!.occurrences.edges.map(({ node: { status, localStartsAt } }) => [status, localStartsAt]),
  ).toEqual([
    ['SCHEDULED', '2026-09-01T19:00'],
    ['SCHEDULED', '2026-09-08T17:00'],
    ['SCHEDULED', '2026-09-08T19:00'],
  ]);
});

test('a schedule becomes a series, and a session at its time is its date', async () => {
  const schedule = {
    '@type': 'Schedule',
    startDate: '2026-09-01',
    endDate: '2026-09-29',
    startTime: '17:00',
    endTime: '18:30',
    byDay: ['https://schema.org/Tuesday'],
    repeatFrequency: 'P1W',
    scheduleTimezone: 'Europe/Oslo',
  };
  await using feed = await rpdeServer([
    series('f', 1, { eventSchedule: [schedule] }),
    session('f1', 'f', 2, { duration: 'PT1H30M' }),
  ]);
  expect(await read(feed)).toEqual(counted({ NEW: 1, SAME: 1 }));
  const [f] = await seen(feed);
  expect(f!.occurrences.edges).toHaveLength(5);
  feed.items = [series('f', 3, { eventSchedule: [{ ...schedule, startTime: '18:00', endTime: '19:30' }] })];
  expect(await read(feed)).toEqual(counted({ CHANGED: 1 }));
  expect((await seen(feed))[0]!.occurrences.edges.at(-1)!.node.localStartsAt).toBe('2026-09-29T18:00');
});

test('an item that is refused takes nothing with it, and says why, never what', async () => {
  const secret = aPersonNumber;
  await using feed = await rpdeServer(
    [
      series('g', 1),
      series('h', 2, { description: `Ring ${secret}` }),
      series('i', 3, { name: undefined }),
      session('g1', 'g', 4, { startDate: 'tomorrow' }),
      {
        state: 'updated',
        kind: 'FacilityUse',
        id: 'j',
        modified: 5,
        data: { '@type': 'FacilityUse', name: 'Bane' },
      },
      { kind: 'odd', modified: 6 } as never,
      session('g2', 'g', 7),
    ],
    10,
  );
  const told: [unknown, Rejected][] = [];
  expect(await read(feed, (item, rejected) => told.push([item, rejected]))).toEqual(
    counted({ NEW: 2, REJECTED: 4, IGNORED: 1 }),
  );
  expect(told.map(([, { code }]) => code)).toEqual([
    'PERSON_NUMBER_IN_TEXT',
    'ITEM_UNREADABLE',
    'ITEM_UNREADABLE',
    'ITEM_UNREADABLE',
  ]);
  const rows = await service.sql('select * from import_item where feed = $1', [feed.address]);
  expect(JSON.stringify([rows, told.map(([, rejected]) => rejected)])).not.toContain(secret);
  expect((await seen(feed)).map(({ title }) => title.nb)).toEqual(['Turn g']);
});

test.each<[string, RpdeServer['faults']]>([
  ['asked to wait a moment', ['503']],
  ['too many requests, asked to wait a second', ['429']],
  ['cut off before a word', ['hang-up', 'hang-up']],
  ['half a page', ['half a page', 'half a page']],
  ['an empty answer', ['empty']],
  ['an answer from something else', ['no JSON']],
])('%s: asked again, and nothing is lost', async (_, faults) => {
  await using feed = await rpdeServer([series('k', 1), session('k1', 'k', 2)], 1);
  feed.faults = faults;
  expect(await read(feed)).toEqual(counted({ NEW: 2 }));
});

test.each<[string, RpdeServer['faults'], string]>([
  ['FEED_OUT_OF_REACH', ['503', '503', '503', '503'], 'HTTP 503'],
  ['FEED_OUT_OF_REACH', ['503 for an hour'], 'HTTP 503'],
  ['FEED_GONE', ['404'], 'HTTP 404'],
  ['FEED_GONE', ['410'], 'HTTP 410'],
])('%s after %j, and the next run goes on where it stopped', async (code, faults, reason) => {
  await using feed = await rpdeServer([series('l', 1), session('l1', 'l', 2)], 1);
  feed.faults = faults;
  await expect(read(feed)).rejects.toMatchObject({ code, details: { reason } });
  expect(await read(feed)).toEqual(counted({ NEW: 2 }));
});

test('a page that comes twice does nothing twice; one that leads to itself is the end for now', async () => {
  await using feed = await rpdeServer([series('o', 1), session('o1', 'o', 2), session('o2', 'o', 3)], 1);
  // An old copy of the first page in the place of the second: it leads to where it was asked for.
  feed.faults = [null, 'the page before'];
  expect(await read(feed)).toEqual(counted({ NEW: 1, SAME: 1 }));
  expect(await read(feed)).toEqual(counted({ NEW: 2 }));
  const [o, ...more] = await seen(feed);
  expect(more).toEqual([]);
  expect(o!.occurrences.edges).toHaveLength(2);
});

test('a feed that has moved to another host is followed there', async () => {
  await using feed = await rpdeServer([series('w', 1), session('w1', 'w', 2)], 1);
  await using moved = await movedTo(feed.address);
  expect(await read({ ...feed, address: moved.address })).toEqual(counted({ NEW: 2 }));
});

test('a feed that leads back to where it began is not read for ever', async () => {
  await using feed = await rpdeServer([series('m', 1), session('m1', 'm', 2)], 1);
  feed.faults = [null, 'loop'];
  await expect(read(feed)).rejects.toMatchObject({ code: 'FEED_LOOPS' });
  expect(await seen(feed)).toHaveLength(1);
});

test('two imports of one feed: one of them is refused, and nothing is there twice', async () => {
  await using feed = await rpdeServer([series('n', 1), session('n1', 'n', 2), session('n2', 'n', 3)], 1);
  const ended = await Promise.allSettled([read(feed), read(feed)]);
  const refused = ended.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ reason: { code: 'ACTIVITY_IMPORT_UNDER_WAY' } });
  const [n, ...more] = await seen(feed);
  expect(more).toEqual([]);
  expect(n!.occurrences.edges).toHaveLength(2);
});

test('every example that OpenActive publishes is taken, waits, or is counted with a reason', async () => {
  const { getExamplesWithContent } = createRequire(import.meta.url)('@openactive/data-models') as {
    getExamplesWithContent: (version: string) => { data: object }[];
  };
  const examples = getExamplesWithContent('2.x').flatMap(({ data }) =>
    'items' in data ? (data.items as FeedItem[]) : [data],
  );
  const items = examples.map((example, i): FeedItem => {
    const { data = example } = example as { data?: object };
    return { state: 'updated', kind: 'Example', id: `${i}`, modified: i + 1, data };
  });
  expect(items.length).toBeGreaterThan(10);
  // As if it were still the time that they are about.
  service.clock.now = new Date('2018-09-01T08:00:00Z');
  await using feed = await rpdeServer(items, 500);
  const rejected: string[] = [];
  const counts = await read(feed, (_, { code, details }) => rejected.push(`${code} ${details['field']}`));
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(items.length);
  expect(rejected).toEqual([]);
  const ignored = await service.sql<{ external_id: string }>(
    "select external_id from import_item where feed = $1 and outcome = 'IGNORED'",
    [feed.address],
  );
  const types = ignored.map(
    ({ external_id }) => (items[Number(external_id)]!.data as { '@type': string })['@type'],
  );
  expect(types.filter((type) => /Session|^Event|Course/.test(type))).toEqual([]);
  expect(counts.NEW + counts.CHANGED + counts.SAME + counts.IGNORED).toBe(items.length);
  expect(counts.NEW + counts.CHANGED).toBeGreaterThan(10);
});
