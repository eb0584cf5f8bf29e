import type { OrganisationId } from '@samspill/values/ids';
import type { Said } from '../field-sources.ts';
import { lockOrganisation } from '../lock-organisation.ts';
import type { Organisation } from '../organisation.ts';
import type { Deps } from './deps.ts';
import { type Details, changeDetails } from './change-details.ts';

export function changeOrganisationDetails(
  { transaction, now }: Deps,
  id: OrganisationId,
  details: Details,
  said: Said = {},
): Promise<Organisation> {
  return transaction(async ({ em, record }) => {
    const organisation = await lockOrganisation(em, id);
    const { changes, event } = changeDetails(organisation, details, now(), said);
    record(event);
    return Object.assign(organisation, changes);
  });
}
