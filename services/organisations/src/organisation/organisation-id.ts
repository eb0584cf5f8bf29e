import { namedId, newId, type OrganisationId } from '@samspill/values/ids';
import type { OrganisationNumber } from '@samspill/values/organisation-number';

/** Fixed for ever: another namespace would give every numbered organisation a new id. */
export const ORGANISATION_NAMESPACE = '992348cd-78eb-4049-ba06-f23806583c32';

/**
 * The id an organisation gets on the day it is registered, and keeps: version 5 of its number, so that two hubs agree
 * without talking, or version 7 where it has none.
 */
export function idOf(organisationNumber: OrganisationNumber | null): OrganisationId {
  return organisationNumber === null ? newId() : namedId(organisationNumber, ORGANISATION_NAMESPACE);
}
