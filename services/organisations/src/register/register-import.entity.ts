import { defineEntity, p } from '@mikro-orm/core';

/** How far one source has been read. Moved in the transaction that also writes the rows. */
export const ImportProgressEntity = defineEntity({
  name: 'ImportProgress',
  tableName: 'register_import',
  properties: {
    /** Tells one file from the next. */
    identity: p.text().primary(),
    elementsDone: p.bigint('number'),
    /** When the register made the file. */
    asOf: p.datetime(3),
    begunAt: p.datetime(3),
    finishedAt: p.datetime(3).strictNullable(),
  },
});
