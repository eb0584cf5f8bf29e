import { inTransaction } from '@samspill/messaging/in-transaction';
import type { GatewayDatabase } from '../database/gateway-database.ts';
import { type ApiKey, issue, type NewKey } from './api-key.ts';
import { ApiKeyEntity } from './api-key.entity.ts';
import { newSecret } from './key-secret.ts';

export interface IssuedKey {
  readonly key: ApiKey;
  /** To be shown once; nobody can have it again. */
  readonly secret: string;
}

/** Throws KEY_EXPIRY_PAST. */
export function addKey({ orm, now }: GatewayDatabase, given: NewKey): Promise<IssuedKey> {
  const { secret, ...hashed } = newSecret();
  return inTransaction(orm, async (em) => {
    const key = issue(given, hashed, now());
    em.create(ApiKeyEntity, key);
    return { key, secret };
  });
}
