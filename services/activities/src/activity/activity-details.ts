import type { AccessibilitySupport } from '@samspill/events/activities/accessibility';
import type { ActivityKind } from '@samspill/events/activities/activity-kind';
import type { ContactRole } from '@samspill/events/activities/contact-role';
import { AgeRule } from '@samspill/values/age-rule';
import type { Barrier } from '@samspill/values/barriers';
import { CalendarDate } from '@samspill/values/calendar-date';
import { DistrictNumber } from '@samspill/values/district';
import { OrganisationId } from '@samspill/values/ids';
import { type LocalisedText, localisedText } from '@samspill/values/localised-text';
import { currentMunicipalityNumber, MunicipalityNumber } from '@samspill/values/municipality';
import { Refusal } from '@samspill/values/refusals/refusal';
import { WebAddress } from '@samspill/values/web-address';
import { Capacity } from '../capacity.ts';
import { type FieldReaders, readFields, readGivenFields, required } from '../field-readers.ts';
import { givenOrNull } from '../given.ts';
import { type ProvenanceInput, readProvenance } from '../provenance.ts';
import type { ActivityDetails } from './activity.ts';
import { LanguageTag } from './language-tag.ts';
import { type PriceInput, readPrice } from './price.ts';

export const TITLE_LENGTH_MAX = 200;
export const DESCRIPTION_LENGTH_MAX = 5_000;
export const ORGANISERS_MAX = 20;
export const LANGUAGES_MAX = 50;

/** What a caller says of an activity, not yet judged. Left out or null is unknown. */
export interface ActivityInput {
  readonly kind: ActivityKind;
  readonly title: LocalisedText;
  readonly description?: LocalisedText | null;
  readonly ageRule?: AgeRuleInput | null;
  readonly price?: PriceInput | null;
  readonly barriersRemoved?: readonly Barrier[] | null;
  readonly accessibility?: readonly AccessibilitySupport[] | null;
  readonly languages?: readonly string[] | null;
  readonly contactRole?: ContactRole | null;
  /** The first is responsible. */
  readonly organiserIds: readonly string[];
  readonly municipalityNumber: string;
  readonly district?: string | null;
  readonly website?: string | null;
  readonly capacity?: number | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly provenance: ProvenanceInput;
}

export interface AgeRuleInput {
  readonly kind: AgeRule['kind'];
  readonly from?: number | null;
  readonly to?: number | null;
}

/** Parses each field once. Throws the refusals of each. */
export function readDetails(input: ActivityInput): ActivityDetails {
  return readFields(readers, input);
}

/** Only what is given; null empties a field that can be empty. */
export function readChanges(input: Partial<ActivityInput>): Partial<ActivityDetails> {
  return readGivenFields(readers, input);
}

const title = localisedText('title', { maxLength: TITLE_LENGTH_MAX });
const description = localisedText('description', { maxLength: DESCRIPTION_LENGTH_MAX, lines: true });

const readers: FieldReaders<ActivityInput, ActivityDetails> = {
  kind: (given) => required('kind', given),
  title: (given) => title.parse(given),
  description: (given) => givenOrNull(description, given),
  ageRule: (given) => givenOrNull(AgeRule, given),
  price: (given) => readPrice(given ?? {}),
  barriersRemoved: (given) => distinct(given ?? []),
  accessibility: (given) => distinct(given ?? []),
  languages: (given) =>
    distinct(atMost('languages', LANGUAGES_MAX, given ?? []).map((tag) => LanguageTag.parse(tag))),
  contactRole: (given) => given ?? null,
  organiserIds: (given) => readOrganisers(given),
  municipalityNumber: (given) => currentMunicipalityNumber(MunicipalityNumber.parse(given)),
  district: (given) => givenOrNull(DistrictNumber, given),
  website: (given) => givenOrNull(WebAddress, given),
  capacity: (given) => givenOrNull(Capacity, given),
  startsOn: (given) => givenOrNull(CalendarDate, given),
  endsOn: (given) => givenOrNull(CalendarDate, given),
  provenance: (given) => readProvenance(required('provenance', given)),
};

function readOrganisers(given: readonly string[]): readonly OrganisationId[] {
  const ids = distinct(
    atMost('organiserIds', ORGANISERS_MAX, given ?? []).map((id) => OrganisationId.parse(id)),
  );
  if (ids.length === 0) throw new Refusal('ORGANISERS_MISSING');
  return ids;
}

function atMost<T>(field: keyof ActivityInput, max: number, given: readonly T[]): readonly T[] {
  if (given.length > max) throw new Refusal('LIST_TOO_LONG', { field, max });
  return given;
}

/** Said twice is said once. The order stays: the first organiser is responsible. */
function distinct<T>(given: readonly T[]): readonly T[] {
  return [...new Set(given)];
}
