import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Deps } from '../organisation/changes/deps.ts';
import { register } from '../organisation/changes/register.ts';
import { OrganisationEntity } from '../organisation/organisation.entity.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { registerSays, registrationOf } from './register-says.ts';
import { voluntaryOf } from './settle.ts';
import { unitsOf } from './take-units.ts';

/**
 * Takes a unit into the hub that has no role of its own there: it becomes an organisation, and is told of. From then on
 * it follows the register. Throws REGISTER_UNIT_UNKNOWN, REGISTER_UNIT_WITHOUT_PLACE, ORGANISATION_NUMBER_TAKEN.
 */
export function admitUnit(
  { transaction, now }: Deps,
  organisationNumber: OrganisationNumber,
): Promise<Organisation> {
  return transaction(async ({ em, record }) => {
    const [unit] = await unitsOf(em, [organisationNumber]);
    if (unit === undefined || unit.deletedOn !== null) throw new Refusal('REGISTER_UNIT_UNKNOWN');
    const voluntary = await voluntaryOf(em, [organisationNumber]);
    const said = registerSays(unit, voluntary.get(organisationNumber) ?? null);
    const registration = registrationOf(said, unit.readAt);
    if (registration === null) throw new Refusal('REGISTER_UNIT_WITHOUT_PLACE');
    const { organisation, event } = register(registration, now());
    em.create(OrganisationEntity, organisation);
    await em.flush().catch((error: unknown) => {
      throw error instanceof UniqueConstraintViolationException
        ? new Refusal('ORGANISATION_NUMBER_TAKEN')
        : error;
    });
    record(event);
    return organisation;
  });
}
