import { setTimeout as sleep } from 'node:timers/promises';
import type { MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { type Client, DatabaseError, escapeIdentifier } from 'pg';
import { grantDefaults, grantMessaging } from './grants.ts';
import { assertUnedited, type DoneMigration, migrationHashes } from './migration-hashes.ts';
import { messagingMigrations } from './migrations/messaging-migrations.ts';
import { ownClient } from './own-client.ts';
import { ensureRoles, rolesOf, urlFor } from './roles.ts';

export type ServiceMigrations = readonly MigrationObject[];

export interface ServiceDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly readerUrl: string;
}

/**
 * Makes `samspill_<service>` with its three roles and brings it to the newest schema: messaging's migrations, then the
 * service's. Two at once wait for each other. The administrator needs CREATEDB and CREATEROLE, PostgreSQL ≥ 15.
 */
export async function migrateService(options: {
  adminUrl: string;
  service: string;
  migrations: ServiceMigrations;
}): Promise<ServiceDatabase> {
  return migrateDatabase({ ...options, database: `samspill_${options.service}` });
}

/** The same for a database of any name: templates for tests. */
export async function migrateDatabase({
  adminUrl,
  service,
  migrations,
  database,
}: {
  adminUrl: string;
  service: string;
  migrations: ServiceMigrations;
  database: string;
}): Promise<ServiceDatabase> {
  const roles = rolesOf(service);
  // A connection of its own: it holds the lock while migrations run and end elsewhere.
  const admin = ownClient({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', [`samspill migrate ${database}`]);
    await ensureRoles(admin, adminUrl, roles);
    await ensureDatabase(admin, database, roles.owner);
    const ownerUrl = urlFor(adminUrl, roles.owner, database);
    await asOwner(ownerUrl, async (owner) => {
      await grantDefaults(owner, database, roles);
      await runMigrations(owner, { ownerUrl, service, migrations: [...messagingMigrations, ...migrations] });
      await grantMessaging(owner, roles);
    });
    return {
      ownerUrl,
      appUrl: urlFor(adminUrl, roles.app, database),
      readerUrl: urlFor(adminUrl, roles.reader, database),
    };
  } finally {
    await admin.end();
  }
}

async function ensureDatabase(admin: Client, database: string, owner: string): Promise<void> {
  const { rows } = await admin.query<{ owned: boolean }>(
    'select pg_get_userbyid(datdba) = $2 as owned from pg_database where datname = $1',
    [database, owner],
  );
  if (rows[0]?.owned === true) return;
  if (rows[0]?.owned === false) {
    await admin.query(`alter database ${escapeIdentifier(database)} owner to ${escapeIdentifier(owner)}`);
    return;
  }
  try {
    await admin.query(`create database ${escapeIdentifier(database)} owner ${escapeIdentifier(owner)}`);
  } catch (error) {
    // The lock is per database, so an administrator of another one can have been first.
    if (!(error instanceof DatabaseError) || error.code !== '42P04') throw error;
  }
}

/** A migration that waits for a lock holds up everyone behind it, so it gives up quickly and comes again. */
const LOCK_MS_MAX = 1_000;
const LOCK_TRIES_MAX = 60;

async function runMigrations(
  owner: Client,
  {
    ownerUrl,
    service,
    migrations,
  }: { ownerUrl: string; service: string; migrations: readonly MigrationObject[] },
): Promise<void> {
  const orm = new MikroORM({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: 1 },
    driverOptions: { options: `-c lock_timeout=${LOCK_MS_MAX}` },
    extensions: [Migrator],
    migrations: {
      migrationsList: [...migrations],
      tableName: 'messaging.migrations_done',
      snapshot: false,
      silent: true,
    },
  });
  try {
    const hashes = await migrationHashes(orm, migrations);
    const done = await doneIn(owner);
    assertUnedited(service, done, hashes);
    const isDone = ({ name }: MigrationObject): boolean =>
      done.some((row) => row.name === name && row.sql_sha256 !== null);
    // As at every start but the first of a version: the migrator would look for them on connections of its own.
    if (migrations.every(isDone)) return;
    for (let tries = 1; ; tries++) {
      try {
        await orm.migrator.up();
        break;
      } catch (error) {
        // All of them run in one transaction: nothing is half done.
        if ((error as { code?: unknown }).code !== '55P03' || tries === LOCK_TRIES_MAX) throw error;
        await sleep(LOCK_MS_MAX);
      }
    }
    await keepHashes(owner, hashes);
  } finally {
    await orm.close(true);
  }
}

async function doneIn(owner: Client): Promise<DoneMigration[]> {
  await owner.query(
    'alter table if exists messaging.migrations_done add column if not exists sql_sha256 text',
  );
  const { rows: there } = await owner.query(
    `select 1 where to_regclass('messaging.migrations_done') is not null`,
  );
  if (there.length === 0) return [];
  return (await owner.query<DoneMigration>('select name, sql_sha256 from messaging.migrations_done')).rows;
}

/** Of what has run just now, and of what ran before hashes were kept. */
async function keepHashes(owner: Client, hashes: ReadonlyMap<string, string>): Promise<void> {
  await owner.query('alter table messaging.migrations_done add column if not exists sql_sha256 text');
  await owner.query(
    `update messaging.migrations_done done set sql_sha256 = given.hash
       from unnest($1::text[], $2::text[]) given (name, hash) where done.name = given.name and sql_sha256 is null`,
    [[...hashes.keys()], [...hashes.values()]],
  );
}

async function asOwner(ownerUrl: string, work: (owner: Client) => Promise<void>): Promise<void> {
  const owner = ownClient({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}
