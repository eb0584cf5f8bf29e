import type { OrganisationId } from '@samspill/values/ids';
import { lockOrganisation } from '../lock-organisation.ts';
import type { Said } from '../field-sources.ts';
import type { Location } from '../location.ts';
import type { Organisation } from '../organisation.ts';
import type { Deps } from './deps.ts';
import { move } from './move.ts';

export function moveOrganisation(
  { transaction, now }: Deps,
  id: OrganisationId,
  location: Location,
  said: Said = {},
): Promise<Organisation> {
  return transaction(async ({ em, record }) => {
    const organisation = await lockOrganisation(em, id);
    const { changes, event } = move(organisation, location, now(), said);
    record(event);
    return Object.assign(organisation, changes);
  });
}
