import { accessibilitySupport } from '@samspill/events/activities/accessibility';
import { activityKinds } from '@samspill/events/activities/activity-kind';
import { contactRoles } from '@samspill/events/activities/contact-role';
import { placeKinds } from '@samspill/events/activities/place-state';
import { codesOf } from '@samspill/events/codes-of';
import { barrierCodes } from '@samspill/values/barriers';

/** The columns of a table of activities, in their order, and what each holds. docs/loading-activities.md shows this list. */
export const csvColumns = {
  external_id:
    'Needed. Its id where it comes from; by it the row is known again. Several rows with one id give several times.',
  kind: 'Needed. FIXED_COURSE, DROP_IN, ONE_OFF_EVENT, CAMP_OR_HOLIDAY, OPEN_MEETING_PLACE, EQUIPMENT_LENDING or OTHER.',
  title_nb: 'What it is called, in bokmål. One of the four titles is needed.',
  title_nn: 'In nynorsk.',
  title_en: 'In English.',
  title_se: 'In Northern Sámi.',
  description_nb: 'What it is. Never a name, number or address of a person.',
  description_nn: 'In nynorsk.',
  description_en: 'In English.',
  description_se: 'In Northern Sámi.',
  organiser:
    'Organisation number or id, several with a space between. Left out: the --organiser of the command.',
  municipality: 'kommunenummer. Left out: the --municipality of the command.',
  district: 'bydelsnummer.',
  age_from: 'Lowest age in whole years. All four age columns empty: unknown, never "all".',
  age_to: 'Highest age.',
  birth_year_from: 'Earliest year of birth, instead of ages.',
  birth_year_to: 'Latest year of birth.',
  price_participation:
    'Kroner and how often, such as 250/HALF_YEAR; 0/ONCE is free. OCCURRENCE, HALF_YEAR, YEAR or ONCE.',
  price_membership: 'The same for the membership fee.',
  price_licence: 'The same for licence or insurance.',
  price_equipment: 'The same for equipment.',
  price_travel: 'The same for trips.',
  barriers_removed: 'Codes with a space between, such as ECONOMY TRANSPORT.',
  accessibility: 'Codes with a space between, such as HEARING_IMPAIRMENT.',
  languages: 'BCP 47 tags with a space between, such as nb ar.',
  contact_role: 'Whom to ask, as a role: COORDINATOR, OFFICE, ….',
  website: 'Full address.',
  seats: 'At each date.',
  starts_on: 'First day of the whole offer, YYYY-MM-DD or DD.MM.YYYY.',
  ends_on: 'Last day.',
  repeat: 'RFC 5545 rule of whole days, such as FREQ=WEEKLY;BYDAY=TU. Empty: one date alone.',
  first_day: 'The day of the date, or the day the rule counts from.',
  last_day: 'The last day the rule may give.',
  start_time: 'HH:MM or HH.MM in Norway.',
  minutes: 'How long.',
  except_days: 'Days without, with a space between.',
  extra_days: 'Days besides, with a space between.',
  skip_school_holidays: 'yes, or empty.',
  place: 'Name of the place.',
  place_kind: 'SPORTS_FACILITY, SCHOOL, LIBRARY, …. Empty: OTHER_PUBLIC.',
  address: 'Street address, lines with | between.',
  postcode: 'postnummer.',
  latitude: 'Degrees, WGS 84.',
  longitude: 'Degrees, WGS 84.',
} as const;

/** What may stand in those that are read by their letters, for whoever mends one. */
export const csvExamples: Partial<Record<CsvColumn, string>> = {
  kind: codesOf(activityKinds).join(' / '),
  age_from: '6',
  age_to: '12',
  birth_year_from: '2014',
  birth_year_to: '2019',
  price_participation: '250/HALF_YEAR',
  price_membership: '250/YEAR',
  price_licence: '250/YEAR',
  price_equipment: '250/ONCE',
  price_travel: '250/ONCE',
  barriers_removed: barrierCodes.join(' / '),
  accessibility: codesOf(accessibilitySupport).join(' / '),
  contact_role: codesOf(contactRoles).join(' / '),
  seats: '20',
  minutes: '60',
  skip_school_holidays: 'yes',
  place_kind: codesOf(placeKinds).join(' / '),
  latitude: '59,91',
  longitude: '10,75',
};

export type CsvColumn = keyof typeof csvColumns;
export const csvColumnNames = Object.keys(csvColumns) as readonly CsvColumn[];

/** A row as it stands: texts, empty where nothing is said. */
export type CsvRow = Readonly<Record<CsvColumn, string>>;

/** Those that say what an activity is; the others give one of its times. */
export const activityColumns: readonly CsvColumn[] = csvColumnNames.slice(
  1,
  csvColumnNames.indexOf('repeat'),
);

export const EMPTY_ROW = Object.fromEntries(csvColumnNames.map((name) => [name, ''])) as CsvRow;

export const CSV_SHAPE = { columns: csvColumnNames, needed: ['external_id', 'kind'] } as const;
