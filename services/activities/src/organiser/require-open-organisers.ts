import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { OrganisationId } from '@samspill/values/ids';
import { OrganiserEntity } from './organiser.entity.ts';
import { requireOrganisersOpen } from './organiser.ts';

/** Looks them up in our own copy. Throws ORGANISER_UNKNOWN, ORGANISER_CLOSED. */
export async function requireOpenOrganisers(
  em: SqlEntityManager,
  ids: readonly OrganisationId[],
): Promise<void> {
  requireOrganisersOpen(ids, await em.find(OrganiserEntity, { id: { $in: [...ids] } }));
}
