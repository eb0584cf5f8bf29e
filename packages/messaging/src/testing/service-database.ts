import { createHash } from 'node:crypto';
import { cloneDatabase } from '@samspill/local-infra/cloned-database';
import { testClusterUrl } from '@samspill/local-infra/test-cluster';
import { migrateDatabase, type ServiceDatabase, type ServiceMigrations } from '../migrate.ts';
import { messagingMigrations } from '../migrations/messaging-migrations.ts';
import { rolesOf, urlFor } from '../roles.ts';

export interface TestServiceDatabase extends ServiceDatabase {
  /** The administrator's address of it, for faults. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** A migrated database of a service for one test file: a copy of a template that is made once per run. */
export async function testServiceDatabase(
  service: string,
  migrations: ServiceMigrations,
): Promise<TestServiceDatabase> {
  const adminUrl = testClusterUrl();
  const clone = await cloneDatabase({
    key: `${service} ${digest([...messagingMigrations, ...migrations])}`,
    async prepare(url) {
      await migrateDatabase({ adminUrl, service, migrations, database: databaseOf(url) });
    },
  });
  const roles = rolesOf(service);
  return {
    adminUrl: clone.url,
    ownerUrl: urlFor(adminUrl, roles.owner, clone.name),
    appUrl: urlFor(adminUrl, roles.app, clone.name),
    readerUrl: urlFor(adminUrl, roles.reader, clone.name),
    drop: () => clone.drop(),
  };
}

/** Over the text of the migrations, so that test files with other ones do not get each other's template. */
function digest(migrations: ServiceMigrations): string {
  const hash = createHash('sha256');
  for (const { name, class: migration } of migrations) hash.update(`${name}\n${String(migration)}\n`);
  return hash.digest('hex');
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}
