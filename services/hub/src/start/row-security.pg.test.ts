import { rolesOf } from '@samspill/messaging/roles';
import { rowSecurityFaults } from '@samspill/messaging/row-security-faults';
import { testServiceDatabase } from '@samspill/messaging/testing/service-database';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { migrations, openTables } from './databases.ts';

test.each(Object.keys(migrations) as (keyof typeof migrations)[])(
  'in the database of %s no row of one party reaches another',
  async (service) => {
    const database = await testServiceDatabase(service, migrations[service]);
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    const open = openTables[service].map((name) => `public.${name}`);
    expect(await rowSecurityFaults(client, rolesOf(service), open)).toEqual([]);
    // Every name in the list is a table: one that is gone would hide a later one.
    expect(await rowSecurityFaults(client, rolesOf(service), [])).toHaveLength(open.length);
    await client.end();
    await database.drop();
  },
);
