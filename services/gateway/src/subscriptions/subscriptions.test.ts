import { createClient as sseClient } from 'graphql-sse';
import { createClient as wsClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { afterEach, expect, test } from 'vitest';
import { EPOCH } from '../testing/memory-log.ts';
import { TEST_KEY } from '../testing/one-key.ts';
import { testGateway } from '../testing/test-gateway.ts';
import { activities } from '../testing/test-world-data.ts';
import type { Gateway } from '../start.ts';

type TestGateway = Awaited<ReturnType<typeof testGateway>>;
const open: { dispose(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.dispose();
});

async function started(options: Parameters<typeof testGateway>[0] = {}): Promise<TestGateway> {
  const gateway = await testGateway(options);
  open.push(gateway);
  return gateway;
}

const CHANGED = `subscription ($filter: ActivityChangeFilterInput, $after: String) {
  change: activityChanged(filter: $filter, after: $after) { cursor kind at activityId activity { title organisers { name } } }
}`;

/** Results as they come, over either protocol, with real clients. */
const doors = {
  'graphql-ws': ({ url }: Gateway) => {
    const client = wsClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
    open.push(client);
    return (query: string, variables: Record<string, unknown> = {}) =>
      client.iterate<any>({ query, variables });
  },
  'graphql-sse': ({ url }: Gateway) => {
    const client = sseClient({ url: `${url}/stream`, retryAttempts: 0 });
    open.push(client);
    return (query: string, variables: Record<string, unknown> = {}) =>
      client.iterate<any>({ query, variables });
  },
} as const;

const told = (index: number, more: object = {}) => ({
  type: 'activity_changed',
  subject: activities[index]!.id,
  municipalityNumber: '4601',
  data: { state: { organiserIds: activities[index]!.organiserIds } },
  ...more,
});

test.each([
  [
    'written in place',
    'subscription { ... on Subscription { activityChanged(after: "start") { activityId } } }',
  ],
  [
    'spread',
    'subscription { ...A } fragment A on Subscription { ...B } fragment B on Subscription { activityChanged(after: "start") { activityId } }',
  ],
])('the root may stand in a fragment that is %s', async (_, query) => {
  const gateway = await started();
  gateway.events.tell('activities', told(0));
  const { value } = await doors['graphql-sse'](gateway)(query).next();
  expect(value).toMatchObject({ data: { activityChanged: { activityId: activities[0]!.id } } });
});

test.each([
  'subscription { activityChanged @skip(if: true) { activityId } }',
  'subscription { ... @include(if: true) { activityChanged { activityId } } }',
])('a subscription that may be to nothing is refused: %s', async (query) => {
  const { extensions } = await firstError(doors['graphql-ws'](await started())(query));
  expect(extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

for (const [door, connect] of Object.entries(doors)) {
  test(`${door}: history from the start, then live, each joined with the other subgraphs`, async () => {
    const gateway = await started();
    for (let index = 0; index < 5; index++) gateway.events.tell('activities', told(index));
    const results = connect(gateway)(CHANGED, { after: 'start' });
    const seen: any[] = [];
    for await (const { data, errors } of results) {
      expect(errors).toBeUndefined();
      seen.push(data.change);
      if (seen.length === 5)
        for (let index = 5; index < 8; index++) gateway.events.tell('activities', told(index));
      if (seen.length === 8) break;
    }
    expect(seen.map(({ cursor }) => cursor)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((sequence) => `${EPOCH}.${sequence}`),
    );
    expect(seen[6]).toMatchObject({
      kind: 'ACTIVITY_CHANGED',
      activity: { title: 'Tilbud 6', organisers: [{ name: 'Forening 6' }, {}] },
    });
  });

  test(`${door}: a subscription that goes on from a cursor gets exactly what it missed`, async () => {
    const gateway = await started();
    for (let index = 0; index < 3; index++) gateway.events.tell('activities', told(index));
    const seen: string[] = [];
    for await (const { data } of connect(gateway)(CHANGED, { after: `${EPOCH}.1` })) {
      seen.push(data.change.activityId);
      if (seen.length === 2) break;
    }
    expect(seen).toEqual([activities[1]!.id, activities[2]!.id]);
  });

  test(`${door}: a cursor of another time is refused with the earliest there is`, async () => {
    const gateway = await started();
    const results = connect(gateway)(CHANGED, { after: `${'f'.repeat(32)}.1` });
    const { extensions } = await firstError(results);
    expect(extensions).toMatchObject({ code: 'CURSOR_GONE', details: { earliest: `${EPOCH}.0` } });
  });

  test(`${door}: one client cannot open more than its share, and gets it back by closing`, async () => {
    const gateway = await started({ subscriptionLimits: { connection: 100, address: 3, process: 10 } });
    const subscribe = connect(gateway);
    const first = [0, 1, 2].map(() => subscribe(CHANGED, { after: 'start' }));
    gateway.events.tell('activities', told(0));
    for (const each of first) await each.next();
    expect((await firstError(subscribe(CHANGED))).extensions).toMatchObject({
      code: 'SUBSCRIPTIONS_TOO_MANY',
      details: { scope: 'address', max: 3 },
    });
    await first[0]!.return!();
    const again = await eventually(async () => (await subscribe(CHANGED, { after: 'start' }).next()).value);
    expect(again.data.change.kind).toBe('ACTIVITY_CHANGED');
  });
}

test('filters hold, by municipality, organiser, activity and kind; a withdrawal passes and shows nothing', async () => {
  const gateway = await started();
  const subscribe = doors['graphql-ws'](gateway);
  const [wanted, other] = [activities[0]!, activities[9]!];
  gateway.events.tell('activities', told(0));
  gateway.events.tell('activities', told(9, { municipalityNumber: '0301' }));
  gateway.events.tell('activities', { type: 'place_changed', subject: activities[1]!.id });
  gateway.events.tell('activities', {
    type: 'occurrence_added',
    subject: activities[2]!.id,
    partitionKey: wanted.id,
    municipalityNumber: '4601',
  });
  gateway.events.tell('activities', {
    type: 'occurrence_added',
    subject: activities[3]!.id,
    partitionKey: other.id,
    municipalityNumber: '0301',
  });
  gateway.events.tell('activities', {
    type: 'activity_withdrawn',
    subject: other.id,
    data: { state: null, reason: 'ERROR' },
  });
  const last = gateway.events.tell('activities', told(0, { type: 'activity_completed' }));

  const shown = new Map<string, unknown>();
  const sequences = async (filter: object) => {
    const seen: number[] = [];
    for await (const { data } of subscribe(CHANGED, { filter, after: 'start' })) {
      seen.push(Number(data.change.cursor.split('.')[1]));
      shown.set(data.change.kind, data.change.activity);
      if (seen.at(-1) === last.sequence) break;
    }
    return seen;
  };
  expect(await sequences({})).toEqual([1, 2, 4, 5, 6, 7]);
  expect(shown.get('ACTIVITY_WITHDRAWN')).toBeNull();
  expect(shown.get('ACTIVITY_COMPLETED')).toMatchObject({ title: 'Tilbud 0' });
  expect(await sequences({ municipalityNumbers: ['4601'] })).toEqual([1, 4, 6, 7]);
  // A fact about a date does not carry the organisers: they are asked for.
  expect(await sequences({ organiserIds: [wanted.organiserIds[1]!] })).toEqual([1, 4, 6, 7]);
  expect(await sequences({ activityIds: [wanted.id] })).toEqual([1, 4, 7]);
  expect(await sequences({ kinds: ['OCCURRENCE_ADDED', 'ACTIVITY_COMPLETED'] })).toEqual([4, 5, 7]);
});

test.each([
  ['MUNICIPALITY_UNKNOWN', { municipalityNumbers: ['9999'] }],
  ['MUNICIPALITY_SPLIT', { municipalityNumbers: ['1507'] }],
  ['MALFORMED_ID', { organiserIds: ['x'] }],
  ['MALFORMED_ID', { activityIds: ['1 or 1=1'] }],
  ['FILTER_TOO_LONG', { activityIds: Array.from({ length: 501 }, () => activities[0]!.id) }],
])('%s: a filter that cannot be meant is refused', async (code, filter) => {
  const gateway = await started();
  const { extensions } = await firstError(doors['graphql-ws'](gateway)(CHANGED, { filter }));
  expect(extensions.code).toBe(code);
});

test('a renumbered municipality is found by its old number and its new one, in old facts and new', async () => {
  const gateway = await started();
  for (const municipalityNumber of ['5405', '5607', '4601']) {
    gateway.events.tell('organisations', {
      type: 'organisation_renamed',
      subject: activities[0]!.organiserIds[0]!,
      municipalityNumber,
    });
  }
  for (const number of ['5405', '5607']) {
    const results = doors['graphql-ws'](gateway)(
      'subscription ($filter: OrganisationChangeFilterInput) { organisationChanged(after: "start", filter: $filter) { municipalityNumber organisation { name } } }',
      { filter: { municipalityNumbers: [number] } },
    );
    const seen = [await results.next(), await results.next()].map(
      ({ value }) => value.data.organisationChanged,
    );
    await results.return!();
    expect(seen).toEqual(
      ['5405', '5607'].map((carried) => ({
        municipalityNumber: carried,
        organisation: { name: 'Forening 0' },
      })),
    );
  }
});

test('an EventSource gets ids, goes on from the last one, and nothing in between may hold it back', async () => {
  const gateway = await started();
  for (let index = 0; index < 3; index++) gateway.events.tell('activities', told(index));
  const address = `${gateway.url}/stream?query=${encodeURIComponent('subscription { activityChanged(after: "start") { kind } }')}`;
  const response = await fetch(address, {
    headers: { 'last-event-id': `${EPOCH}.2`, accept: 'text/event-stream' },
  });
  expect(response.headers.get('cache-control')).toContain('no-transform');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  const text = await readUntil(response, 'data: ');
  expect(text).toContain(`event: next\nid: ${EPOCH}.3\n`);

  const gone = await fetch(address, { headers: { 'last-event-id': `${'a'.repeat(32)}.2` } });
  expect([gone.status, ((await gone.json()) as any).errors[0].extensions.code]).toEqual([410, 'CURSOR_GONE']);
});

test('by GET a stream is for subscriptions alone; by POST it takes what /graphql takes', async () => {
  const { url } = await started();
  const get = await fetch(`${url}/stream?query=${encodeURIComponent('{ activities { title } }')}`);
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  const results = doors['graphql-sse']({ url } as Gateway)('{ activities(first: 1) { title } }');
  expect((await results.next()).value.data).toEqual({ activities: [{ title: 'Tilbud 0' }] });
});

test('a key sent with connection_init lets its holder write over the socket, and nobody else', async () => {
  const { url } = await started();
  const rename = `mutation { renameActivity(id: "${activities[0]!.id}", title: "Ny") { title } }`;
  const withKey = wsClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${TEST_KEY.secret}` },
  });
  open.push(withKey);
  expect((await withKey.iterate<any>({ query: rename }).next()).value.data.renameActivity.title).toBe('Ny');
  const { extensions } = await firstError(doors['graphql-ws']({ url } as Gateway)(rename));
  expect(extensions.code).toBe('WRITING_NEEDS_A_KEY');
});

test('stopping closes sockets with 1001 and ends streams, without waiting for their readers', async () => {
  const gateway = await testGateway();
  gateway.events.tell('activities', told(0));
  const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
  await new Promise((resolve) => socket.once('open', resolve));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  const stream = await fetch(
    `${gateway.url}/stream?query=${encodeURIComponent('subscription { activityChanged { kind } }')}`,
  );
  await gateway.dispose();
  expect(await closed).toBe(1001);
  expect(await stream.text()).toContain('event: complete');
  await expect(fetch(gateway.url)).rejects.toThrow('fetch failed');
});

async function firstError(results: AsyncIterableIterator<any>): Promise<any> {
  try {
    const { value } = await results.next();
    return value.errors[0];
  } catch (error) {
    // graphql-ws throws the list of errors; graphql-sse throws for a status that is not 200.
    if (Array.isArray(error)) return error[0];
    const { response } = error as { response?: Response };
    return ((await response!.json()) as any).errors[0];
  }
}

async function readUntil(response: Response, text: string): Promise<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let read = '';
  while (!read.includes(text)) read += (await reader.read()).value ?? '';
  await reader.cancel();
  return read;
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 50; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
