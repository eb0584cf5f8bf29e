import type { OrganisationId } from '@samspill/values/ids';
import { lockOrganisation } from '../lock-organisation.ts';
import type { Organisation } from '../organisation.ts';
import type { Deps } from './deps.ts';
import { type Renaming, rename } from './rename.ts';

export function renameOrganisation(
  { transaction, now }: Deps,
  id: OrganisationId,
  renaming: Renaming,
): Promise<Organisation> {
  return transaction(async ({ em, record }) => {
    const organisation = await lockOrganisation(em, id);
    const { changes, event } = rename(organisation, renaming, now());
    record(event);
    return Object.assign(organisation, changes);
  });
}
