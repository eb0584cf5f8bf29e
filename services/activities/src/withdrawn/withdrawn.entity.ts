import { defineEntity, p } from '@mikro-orm/core';
import type { WithdrawalReason } from '@samspill/events/withdrawal-reason';

/** What has been taken out of the register: its row is gone, its id still answers that it was here. */
export const WithdrawnEntity = defineEntity({
  name: 'Withdrawn',
  tableName: 'withdrawn',
  properties: {
    id: p.uuid().primary(),
    reason: p.text().$type<WithdrawalReason>(),
    withdrawnAt: p.datetime(3),
  },
});
