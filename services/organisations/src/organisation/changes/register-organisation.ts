import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Refusal } from '@samspill/values/refusals/refusal';
import { requireInUse } from '../../register/require-in-use.ts';
import type { Organisation } from '../organisation.ts';
import { OrganisationEntity } from '../organisation.entity.ts';
import type { Deps } from './deps.ts';
import { type Registration, register } from './register.ts';

/**
 * Throws ORGANISATION_NUMBER_TAKEN, also when two come at once: the unique index decides, not a look beforehand; and
 * ORGANISATION_NUMBER_ENDED.
 */
export function registerOrganisation(
  { transaction, now }: Deps,
  registration: Registration,
): Promise<Organisation> {
  return transaction(async ({ em, record }) => {
    if (registration.organisationNumber !== null) await requireInUse(em, registration.organisationNumber);
    const { organisation, event } = register(registration, now());
    em.create(OrganisationEntity, organisation);
    await em.flush().catch(refuseTakenNumber);
    record(event);
    return organisation;
  });
}

function refuseTakenNumber(error: unknown): never {
  throw error instanceof UniqueConstraintViolationException
    ? new Refusal('ORGANISATION_NUMBER_TAKEN')
    : error;
}
