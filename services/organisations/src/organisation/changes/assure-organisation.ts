import type { OrganisationId } from '@samspill/values/ids';
import { lockOrganisation } from '../lock-organisation.ts';
import type { Organisation } from '../organisation.ts';
import type { Deps } from './deps.ts';
import { type Assurance, assure } from './assure.ts';

export function assureOrganisation(
  { transaction, now }: Deps,
  id: OrganisationId,
  assurance: Assurance,
): Promise<Organisation> {
  return transaction(async ({ em, record }) => {
    const organisation = await lockOrganisation(em, id);
    const { changes, event } = assure(organisation, assurance, now());
    record(event);
    return Object.assign(organisation, changes);
  });
}
