import { defineEntity, p } from '@mikro-orm/core';
import type { Party } from '@samspill/values/party';
import type { KeyRole } from './api-key.ts';

export const ApiKeyEntity = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    id: p.text().primary(),
    secretHash: p.text(),
    name: p.text(),
    party: p.text().$type<Party>(),
    role: p.text().$type<KeyRole>(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3).strictNullable(),
    revokedAt: p.datetime(3).strictNullable(),
    lastUsedAt: p.datetime(3).strictNullable(),
  },
});
