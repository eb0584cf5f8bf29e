import { testServiceDatabase, type TestServiceDatabase } from '@samspill/messaging/testing/service-database';
import { type GatewayDatabase, openGatewayDatabase } from '../database/gateway-database.ts';
import { migrationsList } from '../migrations.ts';

export interface TestGatewayDatabase extends GatewayDatabase {
  readonly addresses: TestServiceDatabase;
  /** The clock; set it to move in time. */
  readonly clock: { now: Date };
}

/** A gateway's database of its own, for one test file. */
export async function testGatewayDatabase(): Promise<TestGatewayDatabase> {
  const addresses = await testServiceDatabase('gateway', migrationsList);
  const clock = { now: new Date('2026-11-01T12:00:00Z') };
  const opened = await openGatewayDatabase(addresses.appUrl, { now: () => clock.now });
  return {
    ...opened,
    addresses,
    clock,
    async dispose() {
      await opened.dispose();
      await addresses.drop();
    },
  };
}
