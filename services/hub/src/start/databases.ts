import { migrationsList as activitiesMigrations } from '@samspill/activities/migrations';
import { migrationsList as gatewayMigrations } from '@samspill/gateway/migrations';
import { migrateService, type ServiceDatabase, type ServiceMigrations } from '@samspill/messaging/migrate';
import { migrationsList as organisationsMigrations } from '@samspill/organisations/migrations';
import { Client } from 'pg';

/** One database each. */
export const migrations = {
  organisations: organisationsMigrations,
  activities: activitiesMigrations,
  gateway: gatewayMigrations,
} satisfies Record<string, ServiceMigrations>;

export type Databases = Readonly<Record<keyof typeof migrations, ServiceDatabase>>;

/** Brings every service's database, and the gateway's, to this version. Safe to run beside a hub that is up, and twice at once. */
export async function migrate(adminUrl: string): Promise<Databases> {
  const migrated = await Promise.all(
    Object.entries(migrations).map(async ([service, list]) => {
      const database = await migrateService({ adminUrl, service, migrations: list });
      return [service, database] as const;
    }),
  );
  return Object.fromEntries(migrated) as Databases;
}

/** Made when the first database was. It names the hub in the source of every fact, so that two hubs never collide. */
export async function readHubId({ organisations }: Databases): Promise<string> {
  const client = new Client({ connectionString: organisations.readerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ epoch: string }>('select epoch from messaging.epoch');
    return rows[0]!.epoch;
  } finally {
    await client.end();
  }
}
