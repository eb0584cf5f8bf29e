import type { NumberMissingReason } from '@samspill/events/organisations/number-missing-reason';
import type { OrganisationKind } from '@samspill/events/organisations/organisation-kind';

/**
 * Actors of the FOR ALLE, ALLEMED and SAMMEN-familie efforts, as they describe themselves in public. Facts: name, what
 * it is, where. Those that are legal persons get a number of the test series at registration, since their real
 * numbers are not verified here; the others carry the reason why they have none.
 */
export interface SampleActor {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly municipalityNumber: string;
  readonly numberMissing?: NumberMissingReason;
}

export const sampleActors = [
  { name: 'Sparebankstiftelsen SR-Bank', kind: 'FOUNDATION', municipalityNumber: '1103' },
  { name: 'Gjensidigestiftelsen', kind: 'FOUNDATION', municipalityNumber: '0301' },
  {
    name: 'Tilskudd til inkludering av barn og unge (Bufdir)',
    kind: 'GOVERNMENT_GRANT',
    municipalityNumber: '0301',
    numberMissing: 'STATE_SCHEME',
  },
  {
    name: 'FOR ALLE Bergen',
    kind: 'COLLABORATION',
    municipalityNumber: '4601',
    numberMissing: 'COLLABORATION',
  },
  {
    name: 'FOR ALLE Haugesund',
    kind: 'COLLABORATION',
    municipalityNumber: '1106',
    numberMissing: 'COLLABORATION',
  },
  {
    name: 'FOR ALLE Stavanger',
    kind: 'COLLABORATION',
    municipalityNumber: '1103',
    numberMissing: 'COLLABORATION',
  },
  {
    name: 'FOR ALLE Bryne',
    kind: 'COLLABORATION',
    municipalityNumber: '1121',
    numberMissing: 'COLLABORATION',
  },
  {
    name: 'FOR ALLE Kristiansand',
    kind: 'COLLABORATION',
    municipalityNumber: '4204',
    numberMissing: 'COLLABORATION',
  },
  {
    name: 'FOR ALLE Arendal',
    kind: 'COLLABORATION',
    municipalityNumber: '4203',
    numberMissing: 'COLLABORATION',
  },
  {
    name: 'FOR ALLE Oslo',
    kind: 'COLLABORATION',
    municipalityNumber: '0301',
    numberMissing: 'COLLABORATION',
  },
  {
    name: 'Kristiansand fritidsfond',
    kind: 'LOCAL_FUND',
    municipalityNumber: '4204',
    numberMissing: 'LOCAL_FUND',
  },
  {
    name: 'BUA Kristiansand',
    kind: 'EQUIPMENT_LENDING',
    municipalityNumber: '4204',
    numberMissing: 'MUNICIPAL_UNIT',
  },
  { name: 'ALLEMED', kind: 'PROGRAMME', municipalityNumber: '0301', numberMissing: 'PROGRAMME' },
  { name: 'Trivselslaben AS', kind: 'COMPANY', municipalityNumber: '5607' },
  { name: 'SOS-barnebyer', kind: 'NATIONAL_ORGANISATION', municipalityNumber: '0301' },
  { name: 'Ås frivilligsentral', kind: 'VOLUNTEER_CENTRE', municipalityNumber: '3218' },
  { name: 'Vestby frivilligsentral', kind: 'VOLUNTEER_CENTRE', municipalityNumber: '3216' },
  { name: 'Frogn frivilligsentral', kind: 'VOLUNTEER_CENTRE', municipalityNumber: '3214' },
  { name: 'Nesodden frivilligsentral', kind: 'VOLUNTEER_CENTRE', municipalityNumber: '3212' },
  { name: 'Ski frivilligsentral', kind: 'VOLUNTEER_CENTRE', municipalityNumber: '3207' },
  { name: 'Oppegård frivilligsentral', kind: 'VOLUNTEER_CENTRE', municipalityNumber: '3207' },
  { name: 'Greverud Nærmiljøsentral', kind: 'VOLUNTEER_CENTRE', municipalityNumber: '3207' },
] as const satisfies readonly SampleActor[];

export type SampleActorName = (typeof sampleActors)[number]['name'];
