import type { OrganisationId } from '@samspill/values/ids';
import { lockOrganisation } from '../lock-organisation.ts';
import type { Organisation } from '../organisation.ts';
import type { Deps } from './deps.ts';
import { type Details, changeDetails } from './change-details.ts';

export function changeOrganisationDetails(
  { transaction, now }: Deps,
  id: OrganisationId,
  details: Details,
): Promise<Organisation> {
  return transaction(async ({ em, record }) => {
    const organisation = await lockOrganisation(em, id);
    const { changes, event } = changeDetails(organisation, details, now());
    record(event);
    return Object.assign(organisation, changes);
  });
}
