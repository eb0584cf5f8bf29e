import type { WithdrawalReason } from '@samspill/events/withdrawal-reason';
import type { Scope } from '@samspill/messaging/transaction';
import type { OrganisationId } from '@samspill/values/ids';
import { holdLineages } from '../lineage.ts';
import { lockWithBranches, requireOrganisation } from '../lock-organisation.ts';
import { detach } from './attach.ts';
import type { Deps } from './deps.ts';
import { withdraw } from './withdraw.ts';

/** Takes the record out of the hub: its row goes, its branches stand alone, and the data of its earlier facts is emptied. */
export function withdrawOrganisation(
  { transaction, now }: Deps,
  id: OrganisationId,
  reason: WithdrawalReason,
): Promise<OrganisationId> {
  return transaction(async (scope) => {
    await holdLineages(scope.em);
    await dropOrganisation(scope, id, reason, now());
    return id;
  });
}

/** The same inside a transaction that holds the lineages. */
export async function dropOrganisation(
  { em, record, redact }: Scope,
  id: OrganisationId,
  reason: WithdrawalReason,
  at: Date,
): Promise<void> {
  const rows = await lockWithBranches(em, id);
  const organisation = requireOrganisation(rows, 'id', id);
  for (const branch of rows.filter((each) => each.parentId === id)) {
    const { changes, event } = detach(branch, at);
    Object.assign(branch, changes);
    record(event);
  }
  // Before the row goes, since the branches refer to it.
  await em.flush();
  em.remove(organisation);
  redact(id);
  record(withdraw(organisation, reason, at));
}
