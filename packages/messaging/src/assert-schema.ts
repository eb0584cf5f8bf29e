import type { MikroORM } from '@mikro-orm/postgresql';
import type { Consumer } from './consumer.ts';
import type { ServiceMigrations } from './migrate.ts';
import { assertUnedited, type DoneMigration, migrationHashes } from './migration-hashes.ts';
import { messagingMigrations } from './migrations/messaging-migrations.ts';
import { inTransaction } from './in-transaction.ts';
import { runSql } from './run-sql.ts';
import { StartError } from './start-error.ts';

/**
 * Start changes no schema, it only looks. A migration that is there and unknown here is fine: newer code has been, and
 * migrations only add while old code runs.
 */
export async function assertSchema(
  orm: MikroORM,
  service: string,
  migrations: ServiceMigrations,
  consumers: readonly Consumer[],
): Promise<void> {
  const list = [...messagingMigrations, ...migrations];
  const tables = consumers.flatMap((consumer) => consumer.tables);
  await inTransaction(orm, async (em) => {
    const { rows } = await runSql<{ there: boolean }>(
      em,
      `select to_regclass('messaging.migrations_done') is not null as there`,
      [],
    );
    if (rows[0]?.there !== true) {
      throw new StartError(`The database of ${service} is empty: run its migrations first.`);
    }
    // As JSON: a table of older code has no hashes.
    const { rows: done } = await runSql<DoneMigration>(
      em,
      `select name, to_jsonb(done) ->> 'sql_sha256' as sql_sha256 from messaging.migrations_done done`,
      [],
    );
    const missing = list.map(({ name }) => name).filter((name) => !done.some((row) => row.name === name));
    if (missing.length > 0) {
      throw new StartError(
        `The database of ${service} lacks ${missing.join(', ')}: run its migrations first.`,
      );
    }
    assertUnedited(service, done, await migrationHashes(orm, list));
    const { rows: unknown } = await runSql<{ name: string }>(
      em,
      `select name from unnest($1::text[]) name where to_regclass(quote_ident(name)) is null`,
      [tables],
    );
    if (unknown[0] !== undefined) {
      throw new StartError(`${service} has no table ${unknown[0].name}, which one of its consumers names.`);
    }
  });
}
