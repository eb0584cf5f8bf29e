import type { OrganisationId } from '@samspill/values/ids';
import type { Said } from '../field-sources.ts';
import { holdLineages, lineageOf } from '../lineage.ts';
import { lockOrganisations, requireOrganisation } from '../lock-organisation.ts';
import type { Organisation } from '../organisation.ts';
import { attach, detach } from './attach.ts';
import type { Deps } from './deps.ts';

/** Makes it a branch of the parent; without one, it stands alone again. */
export function attachOrganisation(
  { transaction, now }: Deps,
  id: OrganisationId,
  parentId: OrganisationId | null,
  said: Said = {},
): Promise<Organisation> {
  return transaction(async ({ em, record }) => {
    await holdLineages(em);
    const rows = await lockOrganisations(em, parentId === null ? [id] : [id, parentId]);
    const organisation = requireOrganisation(rows, 'id', id);
    const { changes, event } =
      parentId === null
        ? detach(organisation, now(), said)
        : attach(
            organisation,
            requireOrganisation(rows, 'parentId', parentId),
            await lineageOf(em, id, parentId),
            now(),
            said,
          );
    record(event);
    return Object.assign(organisation, changes);
  });
}
