import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Messaging, startMessaging } from './start.ts';
import {
  Bench,
  benchCopy,
  benchMigrations,
  benchOrm,
  benchPainted,
  benchPlaced,
  silent,
} from './testing/bench-world.ts';
import { drain } from './testing/drain.ts';
import { testServiceDatabase, type TestServiceDatabase } from './testing/service-database.ts';

let database: TestServiceDatabase;
let orm: MikroORM;
let messaging: Messaging;

beforeAll(async () => {
  database = await testServiceDatabase('benches', benchMigrations);
  orm = benchOrm(database.appUrl);
  messaging = await startMessaging({
    service: 'benches',
    orm,
    hubId: 'test',
    sources: { benches: database.readerUrl },
    consumers: [benchCopy],
    migrations: benchMigrations,
    logger: silent,
  });
});

afterAll(async () => {
  await messaging.stop();
  await orm.close();
  await database.drop();
});

const at = new Date('2026-05-17T10:00:00Z');

test('row and fact arrive together, and the projection hears the fact', async () => {
  const id = randomUUID();
  const transaction = messaging.transactionFor({ correlationId: 'c-1' });
  await transaction(async ({ em, record }) => {
    em.create(Bench, { id, colour: 'green', paintings: 0 });
    record(benchPlaced(id, at, { state: { colour: 'green', paintings: 0 } }, { municipalityNumber: '1103' }));
    record(benchPainted(id, at, { state: { colour: 'red', paintings: 1 } }));
  });
  await drain(messaging);

  const [copy] = await orm.em.fork().execute('select * from bench_copy where id = ?', [id]);
  expect(copy).toMatchObject({ colour: 'red', version: '2', changed_at: at.toISOString() });
  const events = await messaging.history.read({ service: 'benches', dataClass: 'public' }, 0, 100);
  expect(events.filter((event) => event.subject === id)).toMatchObject([
    { type: benchPlaced.type, aggregateVersion: 1, municipalityNumber: '1103', correlationId: 'c-1' },
    {
      type: benchPainted.type,
      aggregateVersion: 2,
      source: 'urn:samspill:test:benches',
      time: at.toISOString(),
    },
  ]);
});
