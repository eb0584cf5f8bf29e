import type { OrganisationField } from '@samspill/events/organisations/field-sources';
import { isDeepStrictEqual } from 'node:util';
import type { Organisation } from '../organisation/organisation.ts';
import type { RegisterSays } from './register-says.ts';

/** What the register says of a field, as JSON, where that is something else; null where it agrees or does not say. */
export function saidInstead(
  organisation: Organisation,
  said: RegisterSays,
  field: OrganisationField,
): string | null {
  const says: Partial<Record<OrganisationField, unknown>> = {
    name: said.name,
    form: said.form,
    kind: said.icnpo === null ? organisation.kind : said.kind,
    icnpo: said.icnpo ?? organisation.icnpo,
    municipalityNumber: said.municipalityNumber ?? organisation.municipalityNumber,
    website: said.website,
    status: said.deletedOn === null ? organisation.status : 'CLOSED',
  };
  if (!(field in says) || isDeepStrictEqual(says[field], organisation[field])) return null;
  return JSON.stringify(says[field]);
}
