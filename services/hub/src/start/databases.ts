import {
  migrationsList as activitiesMigrations,
  openTables as activitiesOpen,
} from '@samspill/activities/migrations';
import { migrationsList as gatewayMigrations, openTables as gatewayOpen } from '@samspill/gateway/migrations';
import { ownClient } from '@samspill/messaging/own-client';
import { rolesOf } from '@samspill/messaging/roles';
import { rowSecurityFaults } from '@samspill/messaging/row-security-faults';
import { migrateService, type ServiceDatabase, type ServiceMigrations } from '@samspill/messaging/migrate';
import {
  migrationsList as organisationsMigrations,
  openTables as organisationsOpen,
} from '@samspill/organisations/migrations';

/** One database each. */
export const migrations = {
  organisations: organisationsMigrations,
  activities: activitiesMigrations,
  gateway: gatewayMigrations,
} satisfies Record<string, ServiceMigrations>;

/** The tables of each that need no row policy. */
export const openTables = {
  organisations: organisationsOpen,
  activities: activitiesOpen,
  gateway: gatewayOpen,
} satisfies Record<keyof typeof migrations, readonly string[]>;

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
  const client = ownClient({ connectionString: organisations.readerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ epoch: string }>('select epoch from messaging.epoch');
    return rows[0]!.epoch;
  } finally {
    await client.end();
  }
}

/** What is wrong with the row policies of each database, by its name: nothing, as a rule. */
export async function rowFaults(databases: Databases): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const [name, { appUrl }] of Object.entries(databases)) {
    const client = ownClient({ connectionString: appUrl });
    await client.connect();
    const open = openTables[name as keyof Databases].map((table) => `public.${table}`);
    found.set(name, await rowSecurityFaults(client, rolesOf(name), open).finally(() => client.end()));
  }
  return found;
}
