import { randomBytes } from 'node:crypto';
import { Migration } from '@mikro-orm/migrations';
import { testClusterUrl } from '@samspill/local-infra/test-cluster';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { assertSchema } from './assert-schema.ts';
import { migrateDatabase, type ServiceDatabase } from './migrate.ts';
import { startMessaging } from './start.ts';
import { benchMigrations, benchOrm, silent } from './testing/bench-world.ts';
import { Park } from './testing/park.ts';

/** Name part that keeps these databases and roles apart from everyone's. */
const run = randomBytes(5).toString('hex');
const service = `s${run}`;

class NoHistoryChanges extends Migration {
  override up(): void {
    this.addSql('create table ledger (id integer primary key)');
    this.addSql(`revoke update, delete on ledger from ${service}_app`);
  }
}
const migrations = [...benchMigrations, { name: 'ledger-0001', class: NoHistoryChanges }];

let admin: Client;
let limitedUrl: string;
const databases: string[] = [];

beforeAll(async () => {
  admin = new Client({ connectionString: testClusterUrl() });
  await admin.connect();
  // As much as a managed PostgreSQL gives.
  await admin.query(`create role limited_${run} login createdb createrole password 'æøå !%'`);
  const url = new URL(testClusterUrl());
  url.username = `limited_${run}`;
  url.password = encodeURIComponent('æøå !%');
  limitedUrl = url.href;
});

afterAll(async () => {
  for (const name of databases) await admin.query(`drop database if exists ${name} with (force)`);
  for (const role of ['owner', 'app', 'reader']) await admin.query(`drop role if exists ${service}_${role}`);
  await admin.query(`drop role limited_${run}`);
  await admin.end();
});

async function migrated(adminUrl = limitedUrl, list = migrations): Promise<ServiceDatabase> {
  const database = `${service}_${databases.length}`;
  databases.push(database);
  return migrateDatabase({ adminUrl, service, migrations: list, database });
}

async function as<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What was asked stands before the answer, so that a failing test names it. */
async function answerTo(client: Client, sql: string): Promise<string> {
  return client.query(sql).then(
    () => `${sql}: allowed`,
    (error: Error) => `${sql}: ${error.message}`,
  );
}

test('an administrator with CREATEDB and CREATEROLE is enough, and running it again changes nothing', async () => {
  const first = await migrated();
  const again = await migrateDatabase({
    adminUrl: limitedUrl,
    service,
    migrations,
    database: databases.at(-1)!,
  });
  expect(again).toEqual(first);
  const done = await as(first.ownerUrl, (owner) =>
    owner.query('select name from messaging.migrations_done order by id'),
  );
  expect(done.rows.map(({ name }) => name)).toEqual([
    'messaging-0001-tables',
    'messaging-0002-publisher-cursor',
    'messaging-0003-record',
    'messaging-0004-idempotency-key',
    'messaging-0005-sequence',
    'messaging-0006-record-one',
    'messaging-0007-take',
    'benches-0001-tables',
    'ledger-0001',
  ]);
});

class Notes extends Migration {
  override up(): void {
    this.addSql('create table note (id integer)');
  }
}
class EditedNotes extends Migration {
  override up(): void {
    this.addSql('create table note (id bigint)');
  }
}
const withNotes = (Class: typeof Migration) => [
  ...migrations,
  { name: 'notes-0001', class: Class as typeof Notes },
];

test('a migration that was edited after it ran is refused, in one sentence; put back, it is fine', async () => {
  const { appUrl, ownerUrl } = await migrated(limitedUrl, withNotes(Notes));
  const database = databases.at(-1)!;
  const again = (Class: typeof Migration) =>
    migrateDatabase({ adminUrl: limitedUrl, service, migrations: withNotes(Class), database });
  const refusal = expect.objectContaining({
    name: 'StartError',
    message: expect.stringMatching(/made by another form of notes-0001: a migration that has run/),
  });
  await expect(again(EditedNotes)).rejects.toThrow(refusal);
  await again(Notes);
  // Whoever only starts, and migrates nothing, is told as well.
  const orm = benchOrm(appUrl);
  const starting = (Class: typeof Migration) => assertSchema(orm, service, withNotes(Class), []);
  await expect(starting(EditedNotes)).rejects.toThrow(refusal);
  await starting(Notes);
  await orm.close();
  // Run by code that kept no hashes: taken as it is, and from then on remembered.
  await as(ownerUrl, (owner) => owner.query('alter table messaging.migrations_done drop column sql_sha256'));
  await again(EditedNotes);
  await expect(again(Notes)).rejects.toThrow(refusal);
});

test('several at once wait for each other', async () => {
  const database = `${service}_${databases.length}`;
  databases.push(database);
  const urls = await Promise.all(
    [1, 2, 3].map(() => migrateDatabase({ adminUrl: limitedUrl, service, migrations, database })),
  );
  expect(urls[1]).toEqual(urls[0]);
});

test('the administrator’s password has changed: the derived ones follow', async () => {
  const before = await migrated();
  const database = databases.at(-1)!;
  await admin.query(`alter role limited_${run} password 'another'`);
  const url = new URL(limitedUrl);
  url.password = 'another';
  limitedUrl = url.href;
  const after = await migrateDatabase({ adminUrl: limitedUrl, service, migrations, database });
  expect(after.appUrl).not.toBe(before.appUrl);
  await as(after.appUrl, (app) => app.query('select * from bench'));
});

test('a migration that has to wait for a lock lets others pass, and comes through when the lock is gone', async () => {
  const { ownerUrl } = await migrated();
  class Waits extends Migration {
    override up(): void {
      this.addSql('alter table bench add column made_later integer');
    }
  }
  const later = [...migrations, { name: 'benches-0002-waits', class: Waits }];
  await as(ownerUrl, async (holder) => {
    await holder.query('begin');
    await holder.query('select * from bench');
    const migrating = migrateDatabase({
      adminUrl: limitedUrl,
      service,
      migrations: later,
      database: databases.at(-1)!,
    });
    // Behind a migration that waited for ever, this would wait as well.
    await as(ownerUrl, (other) => other.query('set statement_timeout = 5000; select * from bench'));
    await holder.query('commit');
    await migrating;
  });
  const done = await as(ownerUrl, (owner) => owner.query('select made_later from bench'));
  expect(done.rows).toEqual([]);
});

test('the application owns nothing and changes no history', async () => {
  const { appUrl } = await migrated();
  await as(appUrl, async (app) => {
    const owned = await app.query(
      `select relname from pg_class where pg_get_userbyid(relowner) = current_user`,
    );
    expect(owned.rows).toEqual([]);
    for (const sql of [
      'update messaging.stream set data = null',
      'delete from messaging.stream',
      'truncate messaging.stream',
      'truncate messaging.outbox',
      'update messaging.epoch set one = true',
      'delete from messaging.migrations_done',
      'drop table bench',
      'truncate bench',
      'create table mine (id integer)',
      'create schema mine',
      'alter table messaging.stream disable trigger all',
      // What a migration took away stays away, also after the next run of grants.
      'update ledger set id = 1',
      'delete from ledger',
    ]) {
      expect(await answerTo(app, sql)).toMatch(/: permission denied|: must be owner/);
    }
    await app.query('insert into ledger values (1)');
  });
});

test('the reader sees the streams and nothing else', async () => {
  const { readerUrl } = await migrated();
  await as(readerUrl, async (reader) => {
    for (const table of ['stream', 'stream_head', 'class_head', 'epoch']) {
      await reader.query(`select * from messaging.${table}`);
    }
    await reader.query('listen samspill_stream');
    for (const sql of [
      'select * from messaging.outbox',
      'select * from messaging.aggregate_head',
      'select * from messaging.parked',
      'select * from messaging.consumer_cursor',
      'select * from bench',
      `select messaging.redact('{}')`,
      `insert into messaging.stream_head values ('public', 3, 1)`,
      'delete from messaging.stream',
    ]) {
      expect(await answerTo(reader, sql)).toMatch(/: permission denied/);
    }
  });
});

test('other roles of the cluster are not let in', async () => {
  const { appUrl } = await migrated();
  const other = `other_${run}`;
  await admin.query(`create role ${other} login password 'x'`);
  try {
    const url = new URL(appUrl);
    url.username = other;
    url.password = 'x';
    await expect(as(url.href, (client) => client.query('select 1'))).rejects.toThrow(
      /permission denied for database/,
    );
  } finally {
    await admin.query(`drop role ${other}`);
  }
});

let park: Park;

beforeEach(async () => {
  park = await Park.open();
});

afterEach(() => park.close());

test.each([
  ['nothing has run', 'drop schema messaging cascade', 'is empty: run its migrations first'],
  [
    'one of messaging’s has not run',
    `delete from messaging.migrations_done where name like 'messaging%'`,
    'lacks messaging-0001-tables',
  ],
  [
    'one of its own has not run',
    `delete from messaging.migrations_done where name like 'benches%'`,
    'lacks benches-0001-tables',
  ],
])('start refuses when %s, in one sentence', async (_, harm, sentence) => {
  await park.rows(harm);
  const orm = benchOrm(park.database.appUrl);
  const starting = startMessaging({
    service: 'benches',
    orm,
    hubId: 'test',
    sources: {},
    consumers: [],
    migrations: benchMigrations,
    logger: silent,
  });
  await expect(starting).rejects.toThrow(
    expect.objectContaining({ name: 'StartError', message: expect.stringContaining(sentence) }),
  );
  await orm.close();
});

test('start is content with a database that newer code has migrated further', async () => {
  await park.rows(`insert into messaging.migrations_done (name) values ('benches-0002-later')`);
  const messaging = await park.start();
  expect(await messaging.ready()).toMatchObject({ database: { ok: true } });
});
