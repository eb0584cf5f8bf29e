import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { WithdrawalReason } from '@samspill/events/withdrawal-reason';
import { WithdrawnEntity } from './withdrawn.entity.ts';

/** The row goes, its id and the reason stay. */
export function bury(
  em: SqlEntityManager,
  row: { readonly id: string },
  reason: WithdrawalReason,
  at: Date,
): void {
  em.remove(row);
  em.create(WithdrawnEntity, { id: row.id, reason, withdrawnAt: at });
}
