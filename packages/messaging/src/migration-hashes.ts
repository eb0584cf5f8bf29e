import { createHash } from 'node:crypto';
import type { MigrationObject } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import type { MikroORM } from '@mikro-orm/postgresql';
import { StartError } from './start-error.ts';

/** A migration that has run. Null: by code that kept no hashes. */
export interface DoneMigration {
  readonly name: string;
  readonly sql_sha256: string | null;
}

/** SHA-256 per migration, over the SQL that it would run here. */
export async function migrationHashes(
  orm: MikroORM,
  migrations: readonly MigrationObject[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const { name, class: Class } of migrations) {
    const migration = new (Class as new (...args: unknown[]) => Migration)(orm.driver, orm.config);
    await migration.up();
    const hash = createHash('sha256');
    for (const query of migration.getQueries()) {
      hash.update(typeof query === 'string' ? query : JSON.stringify(query)).update(';\n');
    }
    hashes.set(name, hash.digest('hex'));
  }
  return hashes;
}

/** What has run and was edited afterwards has not run in its new form, and never will. @throws StartError */
export function assertUnedited(
  service: string,
  done: readonly DoneMigration[],
  hashes: ReadonlyMap<string, string>,
): void {
  const edited = done.filter(({ name, sql_sha256: ran }) => {
    const hash = hashes.get(name);
    return ran !== null && hash !== undefined && hash !== ran;
  });
  if (edited.length > 0) {
    throw new StartError(
      `The database of ${service} was made by another form of ${edited.map(({ name }) => name).join(', ')}: a migration that has run is never edited, put it back and add a new one.`,
    );
  }
}
