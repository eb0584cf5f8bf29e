import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { OrganisationId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Organisation } from './organisation.ts';
import { OrganisationEntity } from './organisation.entity.ts';

/** The row, kept from other writers until commit. Throws ORGANISATION_NOT_FOUND. */
export async function lockOrganisation(em: SqlEntityManager, id: OrganisationId): Promise<Organisation> {
  const rows = await lockOrganisations(em, [id]);
  return requireOrganisation(rows, 'id', id);
}

/** Those of the rows that exist. */
export function lockOrganisations(
  em: SqlEntityManager,
  ids: readonly OrganisationId[],
): Promise<Organisation[]> {
  return em.find(OrganisationEntity, { id: { $in: [...ids] } }, IN_ORDER);
}

/** The row and its branches. */
export function lockWithBranches(em: SqlEntityManager, id: OrganisationId): Promise<Organisation[]> {
  return em.find(OrganisationEntity, { $or: [{ id }, { parentId: id }] }, IN_ORDER);
}

/** Always by id, so that two stories which need the same rows cannot wait for each other. */
const IN_ORDER = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** The one with this id; ORGANISATION_NOT_FOUND says which field of the input named it. */
export function requireOrganisation(
  rows: readonly Organisation[],
  field: string,
  id: OrganisationId,
): Organisation {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Refusal('ORGANISATION_NOT_FOUND', { field });
  return row;
}
