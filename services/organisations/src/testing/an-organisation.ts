import type { FieldSources, OrganisationField } from '@samspill/events/organisations/field-sources';
import type { OrganisationSource } from '@samspill/events/organisations/organisation-source';
import { CalendarDate } from '@samspill/values/calendar-date';
import { DistrictNumber } from '@samspill/values/district';
import { MunicipalityNumber } from '@samspill/values/municipality';
import { testOrganisationNumber } from '@samspill/values/organisation-number';
import { firstName } from '../organisation/name-history.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { idOf } from '../organisation/organisation-id.ts';

export const date = (text: string) => CalendarDate.parse(text);
export const municipalityNumber = (text: string) => MunicipalityNumber.parse(text);
export const districtNumber = (text: string) => DistrictNumber.parse(text);

let seeds = 0;

/** A volunteer centre in Ås that has had one name since 2020, registered on New Year's Day 2026. */
export function anOrganisation(with_: Partial<Organisation> = {}): Organisation {
  const organisationNumber = testOrganisationNumber(seeds++);
  const name = with_.name ?? 'Ås frivilligsentral';
  return {
    id: idOf(organisationNumber),
    organisationNumber,
    numberMissingReason: null,
    name,
    names: firstName(name, date('2020-01-01')),
    form: 'FLI',
    kind: 'VOLUNTEER_CENTRE',
    icnpo: ['8200'],
    municipalityNumber: municipalityNumber('3218'),
    districtNumber: null,
    parentId: null,
    website: null,
    status: 'ACTIVE',
    closedOn: null,
    closingReason: null,
    successorId: null,
    source: 'OPERATOR',
    assuredOn: null,
    fieldSources: {},
    createdAt: new Date('2026-01-01T10:00:00.000Z'),
    changedAt: new Date('2026-01-01T10:00:00.000Z'),
    ...with_,
  };
}

/** Closed since the first of May 2026. */
export function aClosedOrganisation(with_: Partial<Organisation> = {}): Organisation {
  return anOrganisation({
    status: 'CLOSED',
    closedOn: date('2026-05-01'),
    closingReason: 'DISSOLVED',
    ...with_,
  });
}

/** The sources of fields that one has said. */
export function saidBy(source: OrganisationSource, at: Date, ...fields: OrganisationField[]): FieldSources {
  return Object.fromEntries(fields.map((field) => [field, { source, saidAt: at.toISOString() }]));
}
