import type { OrganisationId } from '@samspill/values/ids';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { sql } from 'kysely';
import { idOf } from './organisation-id.ts';
import type { Reads } from './organisation-reads.ts';

/** Which organisation goes by a number: the id that follows from it, but for those that got their number later and kept their id. */
export async function idsByNumber(reads: Reads): Promise<(number: OrganisationNumber) => OrganisationId> {
  const later = await reads
    .selectFrom('organisation')
    .select(['id', 'organisationNumber'])
    .where('organisationNumber', 'is not', null)
    // The version of the id.
    .where(sql<boolean>`substr(id::text, 15, 1) = '7'`)
    .execute();
  const ids = new Map(later.map(({ id, organisationNumber }) => [organisationNumber, id]));
  return (number) => ids.get(number) ?? idOf(number);
}
