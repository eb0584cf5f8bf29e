import type { OrganisationId } from '@samspill/values/ids';
import type { Said } from '../field-sources.ts';
import { lockOrganisation } from '../lock-organisation.ts';
import type { Organisation } from '../organisation.ts';
import type { Deps } from './deps.ts';
import { reopen } from './reopen.ts';

export function reopenOrganisation(
  { transaction, now }: Deps,
  id: OrganisationId,
  said: Said,
): Promise<Organisation> {
  return transaction(async ({ em, record }) => {
    const organisation = await lockOrganisation(em, id);
    const { changes, event } = reopen(organisation, now(), said);
    record(event);
    return Object.assign(organisation, changes);
  });
}
