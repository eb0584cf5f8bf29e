import type { AccessibilitySupport } from '@samspill/events/activities/accessibility';
import type { ActivityKind } from '@samspill/events/activities/activity-kind';
import type { ContactRole } from '@samspill/events/activities/contact-role';
import { AgeRule } from '@samspill/values/age-rule';
import type { Barrier } from '@samspill/values/barriers';
import { CalendarDate } from '@samspill/values/calendar-date';
import { DistrictNumber } from '@samspill/values/district';
import { OrganisationId } from '@samspill/values/ids';
import { type LocalisedText, localisedText } from '@samspill/values/localised-text';
import { CurrentMunicipalityNumber } from '@samspill/values/municipality';
import { givenOrNull, parse, type Parser } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';
import { WebAddress } from '@samspill/values/web-address';
import { Capacity } from '../capacity.ts';
import { type FieldReaders, readFields, readGivenFields, required } from '../field-readers.ts';
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
  readonly districtNumber?: string | null;
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

export const Title = localisedText('title', { maxLength: TITLE_LENGTH_MAX });
export const Description = localisedText('description', { maxLength: DESCRIPTION_LENGTH_MAX, lines: true });

const readers: FieldReaders<ActivityInput, ActivityDetails> = {
  kind: required,
  title: (given) => Title.parse(given),
  description: (given, field) => givenOrNull(Description, given, field),
  ageRule: (given, field) => givenOrNull(AgeRule, given, field),
  price: (given, field) => readPrice(given ?? {}, field),
  barriersRemoved: (given) => distinct(given ?? []),
  accessibility: (given) => distinct(given ?? []),
  languages: (given, field) => readList(LanguageTag, given ?? [], LANGUAGES_MAX, field),
  contactRole: (given) => given ?? null,
  organiserIds: (given, field) => readOrganisers(given ?? [], field),
  municipalityNumber: (given, field) => parse(CurrentMunicipalityNumber, given, field),
  districtNumber: (given, field) => givenOrNull(DistrictNumber, given, field),
  website: (given, field) => givenOrNull(WebAddress, given, field),
  capacity: (given, field) => givenOrNull(Capacity, given, field),
  startsOn: (given, field) => givenOrNull(CalendarDate, given, field),
  endsOn: (given, field) => givenOrNull(CalendarDate, given, field),
  provenance: (given, field) => readProvenance(required(given, field), field),
};

function readOrganisers(given: readonly string[], field: string): readonly OrganisationId[] {
  const ids = readList(OrganisationId, given, ORGANISERS_MAX, field);
  if (ids.length === 0) throw new Refusal('ORGANISERS_MISSING', { field });
  return ids;
}

function readList<T>(type: Parser<T>, given: readonly unknown[], max: number, field: string): readonly T[] {
  if (given.length > max) throw new Refusal('LIST_TOO_LONG', { field, max });
  return distinct(given.map((each, i) => parse(type, each, `${field}[${i}]`)));
}

/** Said twice is said once. The order stays: the first organiser is responsible. */
function distinct<T>(given: readonly T[]): readonly T[] {
  return [...new Set(given)];
}
