import { inTransaction } from '@samspill/messaging/in-transaction';
import type { Logger } from '@samspill/service-kit/logger';
import { HUB_PARTY } from '@samspill/values/party';
import { openGatewayDatabase } from '../database/gateway-database.ts';
import { ApiKeyEntity } from './api-key.entity.ts';
import { addKey } from './add-key.ts';
import { revokeKey } from './revoke-key.ts';

/** The key of a hub that was killed counts no longer than this. */
export const START_KEY_MS = 300_000;
/** How often a hub that lives puts the end of its key off. */
export const START_KEY_RENEWED_MS = 60_000;

export interface StartKey {
  readonly secret: string;
  /** Revokes it. */
  dispose(): Promise<void>;
}

/** The operator's key of one start of the hub: it counts while the hub lives and is only ever printed. */
export async function holdStartKey(databaseUrl: string, logger: Logger): Promise<StartKey> {
  const database = await openGatewayDatabase(databaseUrl);
  const { key, secret } = await addKey(database, {
    name: 'start',
    party: HUB_PARTY,
    role: 'operator',
    expiresAt: nextEnd(),
  }).catch(async (error: unknown) => {
    await database.dispose();
    throw error;
  });
  const renewal = setInterval(() => {
    inTransaction(database.orm, (em) =>
      em.nativeUpdate(ApiKeyEntity, { id: key.id }, { expiresAt: nextEnd() }),
    ).catch((error: unknown) => logger.warn({ keyId: key.id, err: error }, 'the key was not renewed'));
  }, START_KEY_RENEWED_MS).unref();

  return {
    secret,
    async dispose() {
      clearInterval(renewal);
      // Without its database it cannot be revoked; its end comes by itself.
      await revokeKey(database, key.id).catch((error: unknown) =>
        logger.warn({ keyId: key.id, err: error }, 'the key was not revoked'),
      );
      await database.dispose();
    },
  };
}

function nextEnd(): Date {
  return new Date(Date.now() + START_KEY_MS);
}
