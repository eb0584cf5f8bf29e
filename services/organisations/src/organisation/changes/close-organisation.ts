import type { OrganisationId } from '@samspill/values/ids';
import { lockOrganisations, requireOrganisation } from '../lock-organisation.ts';
import type { Organisation } from '../organisation.ts';
import { type Closing, close } from './close.ts';
import type { Deps } from './deps.ts';

/** Both rows are locked: a successor must not be closed in favour of the one it succeeds at the same moment. */
export function closeOrganisation(
  { transaction, now }: Deps,
  id: OrganisationId,
  closing: Closing,
  successorId: OrganisationId | null,
): Promise<Organisation> {
  return transaction(async ({ em, record }) => {
    const rows = await lockOrganisations(em, successorId === null ? [id] : [id, successorId]);
    const organisation = requireOrganisation(rows, 'id', id);
    const successor = successorId === null ? null : requireOrganisation(rows, 'successorId', successorId);
    const { changes, event } = close(organisation, closing, successor, now());
    record(event);
    return Object.assign(organisation, changes);
  });
}
