import { MikroORM } from '@mikro-orm/postgresql';
import { occurrenceAdded } from '@samspill/events/activities/occurrence-added.v1';
import { activityWithdrawn } from '@samspill/events/activities/activity-withdrawn.v1';
import { type Messaging, startMessaging } from '@samspill/messaging/start';
import { drain } from '@samspill/messaging/testing/drain';
import { type TestServiceDatabase, testServiceDatabase } from '@samspill/messaging/testing/service-database';
import { createLogger } from '@samspill/service-kit/logger';
import { newId } from '@samspill/values/ids';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../start.ts';
import { ask, testGateway } from '../testing/test-gateway.ts';

const logger = createLogger({ service: 'gateway', level: 'silent' });
const databases: TestServiceDatabase[] = [];
let activities: Messaging;
let orm: MikroORM;
let gateway: Gateway;

beforeAll(async () => {
  for (const service of ['organisations', 'activities'])
    databases.push(await testServiceDatabase(service, []));
  const [organisationsDatabase, activitiesDatabase] = databases as [TestServiceDatabase, TestServiceDatabase];
  orm = new MikroORM({
    clientUrl: activitiesDatabase.appUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  activities = await startMessaging({
    service: 'activities',
    orm,
    hubId: 'test',
    sources: { activities: activitiesDatabase.readerUrl },
    consumers: [],
    logger,
  });
  gateway = await testGateway({
    sources: { organisations: organisationsDatabase.readerUrl, activities: activitiesDatabase.readerUrl },
    log: undefined as never,
    history: undefined as never,
    behindEventsMax: 100_000,
  });
});

afterAll(async () => {
  await gateway?.dispose();
  await activities?.stop();
  await orm?.close();
  for (const database of databases) await database.drop();
});

const CHANGED =
  'subscription ($after: String) { activityChanged(after: $after) { cursor eventId kind activity { title } } }';
const REFUSED = new Error('the writer changed its mind');

/** Facts of random activities, a tenth of them rolled back. Gives the ids of activities that were recorded. */
async function write(count: number): Promise<string[]> {
  const recorded: string[] = [];
  const transaction = activities.transactionFor({ correlationId: 'test' });
  for (let index = 0; index < count; index++) {
    const id = newId<never>() as string;
    try {
      await transaction(async ({ record }) => {
        record(activityWithdrawn(id, new Date(), { state: null, reason: 'DUPLICATE' }));
        if (index % 10 === 9) throw REFUSED;
      });
      recorded.push(id);
    } catch (error) {
      if (error !== REFUSED) throw error;
    }
  }
  return recorded;
}

/** Reads until `enough`, breaking off and going on from the last cursor again and again. */
async function readAll(after: string, enough: (seen: readonly string[]) => boolean, breakEvery: number) {
  const seen: string[] = [];
  let place = after;
  while (!enough(seen)) {
    const client = createClient({ url: `${gateway.url}/stream`, retryAttempts: 0 });
    for await (const { data, errors } of client.iterate<any>({
      query: CHANGED,
      variables: { after: place },
    })) {
      expect(errors).toBeUndefined();
      place = data.activityChanged.cursor;
      seen.push(place);
      if (enough(seen) || seen.length % breakEvery === 0) break;
    }
    client.dispose();
  }
  return seen;
}

test('nothing is lost or repeated for readers who come, break off and go on while writers run', async () => {
  const before = await write(30);
  await drain(activities);
  const writing = Promise.all([write(60), write(60), write(60)]);

  const { data } = await ask(gateway, '{ changeCursors { activities { earliest latest } } }');
  const epoch = data.changeCursors.activities.earliest.split('.')[0] as string;
  const total = before.length + 3 * 54;
  const last = (seen: readonly string[]) => seen.at(-1) === `${epoch}.${total}`;
  const readers = [
    readAll('start', last, 1_000),
    readAll('start', last, 7),
    readAll(data.changeCursors.activities.latest, last, 13),
  ];
  const written = await writing;
  expect(before.length + written.flat().length).toBe(total);

  const [all, broken, fromLatest] = await Promise.all(readers);
  const expected = Array.from({ length: total }, (_, index) => `${epoch}.${index + 1}`);
  expect(all).toEqual(expected);
  expect(broken).toEqual(expected);
  expect(fromLatest).toEqual(expected.slice(expected.indexOf(data.changeCursors.activities.latest) + 1));
});

test('a subscription that is open when a transaction commits receives its fact', async () => {
  const client = createClient({ url: `${gateway.url}/stream`, retryAttempts: 0 });
  const results = client.iterate<any>({ query: CHANGED });
  const first = results.next();
  const [id, activityId] = [newId<never>() as string, newId<never>() as string];
  const now = new Date().toISOString();
  // Until the subscription stands, which only its first message shows.
  const told = { yet: false };
  void first.then(() => (told.yet = true));
  while (!told.yet) {
    await activities.transactionFor({ correlationId: 'test' })(async ({ record }) =>
      record(
        occurrenceAdded(
          id,
          new Date(),
          {
            state: {
              id,
              activityId,
              status: 'SCHEDULED',
              statusReason: null,
              startsAt: now,
              endsAt: now,
              previousStartsAt: null,
              placeId: null,
              capacity: null,
              changedAt: now,
            },
          },
          { partitionKey: activityId, municipalityNumber: '4601' },
        ),
      ),
    );
    await drain(activities);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect((await first).value.data.activityChanged).toMatchObject({
    kind: 'OCCURRENCE_ADDED',
    activity: null,
  });
  client.dispose();
});

test('a fact that was redacted is told of, and shows nothing', async () => {
  const id = newId<never>() as string;
  await activities.transactionFor({ correlationId: 'test' })(async ({ record }) =>
    record(activityWithdrawn(id, new Date(), { state: null, reason: 'HELD_PERSONAL_DATA' })),
  );
  await drain(activities);
  const { data } = await ask(gateway, '{ changeCursors { activities { latest } } }');
  const [epoch, sequence] = data.changeCursors.activities.latest.split('.');
  await activities.transactionFor({ correlationId: 'test' })(async ({ redact }) => redact(id));
  const seen = await readAll(`${epoch}.${Number(sequence) - 1}`, (cursors) => cursors.length === 1, 1_000);
  expect(seen).toEqual([`${epoch}.${sequence}`]);
});
