import { inTransaction } from '@samspill/messaging/in-transaction';
import { SWEEPER } from '@samspill/messaging/sweep-keys';
import type { GatewayDatabase } from '../database/gateway-database.ts';
import { AccessEntryEntity } from './access-entry.entity.ts';

/** How long an entry is kept. The row policy lets nothing younger go. */
export const ACCESS_LOG_DAYS = 730;

/** Deletes entries that have been kept long enough. Gives how many. */
export function sweepAccessLog({ orm, now }: GatewayDatabase): Promise<number> {
  const before = new Date(now().getTime() - ACCESS_LOG_DAYS * 86_400_000);
  return inTransaction(orm, (em) => em.nativeDelete(AccessEntryEntity, { at: { $lt: before } }), {
    acting: SWEEPER,
  });
}
