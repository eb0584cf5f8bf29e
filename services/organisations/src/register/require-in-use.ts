import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import { RegisterRemovedEntity } from './register-removed.entity.ts';
import { unitsOf } from './take-units.ts';

/**
 * What the register has withdrawn is not told anew by another way, and what it has deleted is nobody's number.
 *
 * @throws Refusal ORGANISATION_NUMBER_ENDED
 */
export async function requireInUse(
  em: SqlEntityManager,
  organisationNumber: OrganisationNumber,
): Promise<void> {
  const [unit] = await unitsOf(em, [organisationNumber]);
  const hasEnded =
    unit === undefined
      ? (await em.findOne(RegisterRemovedEntity, { organisationNumber })) !== null
      : unit.deletedOn !== null;
  if (hasEnded) throw new Refusal('ORGANISATION_NUMBER_ENDED', { field: 'organisationNumber' });
}
