import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { type RawBuilder, sql } from 'kysely';

/**
 * Some thousand numbers as one value. They are nine digits each, so nothing in them has to be escaped, which the driver would
 * do for one after the other in each of the questions that a batch asks.
 */
export function listOf(numbers: readonly OrganisationNumber[]): RawBuilder<OrganisationNumber[]> {
  return sql`${`{${numbers.join(',')}}`}::text[]`;
}

/** `column = any-of these`. */
export function anyOf(numbers: readonly OrganisationNumber[]): RawBuilder<OrganisationNumber> {
  return sql`any(${listOf(numbers)})`;
}
