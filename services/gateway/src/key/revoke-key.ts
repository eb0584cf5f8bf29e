import { LockMode } from '@mikro-orm/core';
import { inTransaction } from '@samspill/messaging/in-transaction';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { GatewayDatabase } from '../database/gateway-database.ts';
import { type ApiKey, revoke } from './api-key.ts';
import { ApiKeyEntity } from './api-key.entity.ts';

/** It stops within KEY_FRESH_MS, wherever it is used. Throws KEY_NOT_FOUND. */
export function revokeKey({ orm, now }: GatewayDatabase, id: string): Promise<ApiKey> {
  return inTransaction(orm, async (em) => {
    const key = await em.findOne(ApiKeyEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (key === null) throw new Refusal('KEY_NOT_FOUND');
    return em.assign(key, revoke(key, now()));
  });
}
