import type { GatewayDatabase } from '../database/gateway-database.ts';
import type { ApiKey } from './api-key.ts';
import { ApiKeyEntity } from './api-key.entity.ts';

/** All of them, the newest first. */
export function listKeys({ orm }: GatewayDatabase): Promise<readonly ApiKey[]> {
  return orm.em.fork().find(ApiKeyEntity, {}, { orderBy: { createdAt: 'desc', id: 'asc' } });
}
