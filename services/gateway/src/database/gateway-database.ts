import { MikroORM } from '@mikro-orm/postgresql';
import { assertSchema } from '@samspill/messaging/assert-schema';
import { PATIENCE } from '@samspill/messaging/patience';
import { AccessEntryEntity } from '../access-log/access-entry.entity.ts';
import { ApiKeyEntity } from '../key/api-key.entity.ts';
import { migrationsList } from '../migrations.ts';

/** Keys are looked up and writes are logged, many at once in one statement: few connections do. */
const CONNECTIONS_MAX = 4;

/** What the gateway keeps of its own: keys and the access log. Nothing that an anonymous read needs. */
export interface GatewayDatabase {
  readonly orm: MikroORM;
  readonly now: () => Date;
  /** Rejects with what is wrong. */
  check(): Promise<void>;
  dispose(): Promise<void>;
}

/** Connected as the role gateway_app. Throws StartError when a migration has not run. */
export async function openGatewayDatabase(
  url: string,
  { now = () => new Date() }: { now?: () => Date } = {},
): Promise<GatewayDatabase> {
  const orm = new MikroORM({
    clientUrl: url,
    entities: [ApiKeyEntity, AccessEntryEntity],
    driverOptions: PATIENCE,
    pool: { min: 0, max: CONNECTIONS_MAX },
  });
  try {
    await assertSchema(orm, 'gateway', migrationsList, []);
  } catch (error) {
    await orm.close();
    throw error;
  }
  return {
    orm,
    now,
    async check() {
      const checked = await orm.checkConnection();
      if (!checked.ok) throw Object.assign(new Error('not ready'), { code: 'DATABASE_OUT_OF_REACH' });
    },
    dispose: () => orm.close(),
  };
}
