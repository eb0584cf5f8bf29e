import type { CalendarDate } from '@samspill/values/calendar-date';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { osloDate } from '@samspill/values/oslo-time';
import type { Organisation } from '../organisation/organisation.ts';

type Fields = Pick<Organisation, 'organisationNumber' | 'source' | 'status' | 'assuredOn'>;

/**
 * The day somebody last vouched for a record. The register vouches for what comes from it for as long as it says the same,
 * which is told of no record by itself: docs/decisions/0063-the-register-confirms-as-a-whole.md. The filter of lists asks the
 * same of the database; a test compares the two.
 */
export async function assuredOnOf(
  organisation: Fields,
  confirmed: { load(number: OrganisationNumber): Promise<{ readonly confirmedAt: Date } | null> },
): Promise<CalendarDate | null> {
  const { organisationNumber, source, status, assuredOn } = organisation;
  if (organisationNumber === null || source !== 'REGISTER' || status !== 'ACTIVE') return assuredOn;
  const found = await confirmed.load(organisationNumber);
  if (found === null) return assuredOn;
  const day = osloDate(found.confirmedAt);
  return assuredOn === null || day > assuredOn ? day : assuredOn;
}
