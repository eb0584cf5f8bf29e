import { districts } from '@samspill/values/district';
import type { OrganisationKind } from '@samspill/events/organisations/organisation-kind';
import type { Organisation } from '../organisation/organisation.ts';

/** What a record can lack, worth most first, and how many hundredths of a whole record it is. */
export const gapWeights = {
  WEBSITE: 25,
  ASSURANCE: 25,
  CATEGORIES: 20,
  NUMBER: 20,
  DISTRICT: 10,
} as const;

export type OrganisationGap = keyof typeof gapWeights;
export const organisationGaps = Object.keys(gapWeights) as readonly OrganisationGap[];

/** Kinds that Frivillighetsregisteret knows, and gives categories. */
const VOLUNTARY_KINDS: ReadonlySet<OrganisationKind> = new Set([
  'CLUB',
  'ASSOCIATION',
  'CONGREGATION',
  'VOLUNTEER_CENTRE',
  'FOUNDATION',
  'NATIONAL_ORGANISATION',
]);

const WITH_DISTRICTS: ReadonlySet<string> = new Set(
  districts.map(({ municipalityNumber }) => municipalityNumber),
);

type Fields = Pick<
  Organisation,
  'kind' | 'icnpo' | 'website' | 'numberMissingReason' | 'municipalityNumber' | 'districtNumber' | 'assuredOn'
>;

/**
 * What is not said, worth most first. An actor that can have no number lacks none. The database sums the same up in the
 * column `completeness`; a test compares the two.
 */
export function gapsOf(organisation: Fields): OrganisationGap[] {
  const { kind, icnpo, website, numberMissingReason, municipalityNumber, districtNumber, assuredOn } =
    organisation;
  const lacks: Record<OrganisationGap, boolean> = {
    WEBSITE: website === null,
    ASSURANCE: assuredOn === null,
    CATEGORIES: VOLUNTARY_KINDS.has(kind) && icnpo.length === 0,
    NUMBER: numberMissingReason === 'NOT_YET_REGISTERED',
    DISTRICT: WITH_DISTRICTS.has(municipalityNumber) && districtNumber === null,
  };
  return organisationGaps.filter((gap) => lacks[gap]);
}

/** Hundredths of a whole record, 0 to 100. */
export function completenessOf(gaps: readonly OrganisationGap[]): number {
  return 100 - gaps.reduce((sum, gap) => sum + gapWeights[gap], 0);
}
