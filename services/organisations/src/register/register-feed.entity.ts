import { defineEntity, p } from '@mikro-orm/core';
import type { Feed } from './register-rows.ts';

/** How far each change feed is read. */
export const RegisterFeedEntity = defineEntity({
  name: 'RegisterFeed',
  tableName: 'register_feed',
  properties: {
    feed: p.text().$type<Feed>().primary(),
    beginsAt: p.datetime(3),
    nextId: p.bigint('number').strictNullable(),
    /** Until when the register is known to have said what stands here. */
    confirmedAt: p.datetime(3).strictNullable(),
  },
});
