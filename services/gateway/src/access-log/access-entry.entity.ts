import { defineEntity, p } from '@mikro-orm/core';

/** One write that was let in. Written before it runs; what came of it is added afterwards. */
export const AccessEntryEntity = defineEntity({
  name: 'AccessEntry',
  tableName: 'access_entry',
  properties: {
    id: p.uuid().primary(),
    at: p.datetime(3),
    party: p.text(),
    role: p.text(),
    keyId: p.text(),
    operationName: p.text().strictNullable(),
    rootFields: p.array().$type<readonly string[]>(),
    outcomes: p.array().$type<readonly string[]>().strictNullable(),
    correlationId: p.uuid(),
  },
});
