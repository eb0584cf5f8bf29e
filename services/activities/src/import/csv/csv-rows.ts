import type { PriceAmount } from '@samspill/events/activities/price';
import type { PlaceId } from '@samspill/values/ids';
import { osloDate, osloTime } from '@samspill/values/oslo-time';
import type { Activity } from '../../activity/activity.ts';
import type { Occurrence } from '../../occurrence/occurrence.ts';
import type { Place } from '../../place/place.ts';
import type { Series } from '../../series/series.ts';
import { type CsvRow, EMPTY_ROW } from './csv-columns.ts';

interface Times {
  readonly series: readonly Series[];
  /** Those that no series gave. */
  readonly dates: readonly Occurrence[];
  readonly placeById: ReadonlyMap<PlaceId, Place>;
}

/** An activity as rows of the table: what it is on the first, one of its times on each. */
export function rowsOf(activity: Activity, { series, dates, placeById }: Times): CsvRow[] {
  const placeOf = (id: PlaceId | null) => (id === null ? null : (placeById.get(id) ?? null));
  const times = [
    ...series.map((each) => ({ ...seriesCells(each), ...placeCells(placeOf(each.placeId)) })),
    ...dates.map((each) => ({ ...dateCells(each), ...placeCells(placeOf(each.placeId)) })),
  ];
  const { sourceId } = activity.provenance;
  const external_id = sourceId ?? activity.id;
  const [first = {}, ...rest] = times;
  return [
    { ...EMPTY_ROW, external_id, ...activityCells(activity), ...first },
    ...rest.map((cells) => Object.assign({}, EMPTY_ROW, { external_id }, cells)),
  ];
}

function activityCells(activity: Activity): Partial<CsvRow> {
  const { kind, title, description, ageRule, price } = activity;
  const [ages, years] = [
    ageRule?.kind === 'range' ? ageRule : null,
    ageRule?.kind === 'birthYears' ? ageRule : null,
  ];
  return {
    kind,
    title_nb: title.nb ?? '',
    title_nn: title.nn ?? '',
    title_en: title.en ?? '',
    title_se: title.se ?? '',
    description_nb: description?.nb ?? '',
    description_nn: description?.nn ?? '',
    description_en: description?.en ?? '',
    description_se: description?.se ?? '',
    organiser: activity.organiserIds.join(' '),
    municipality: activity.municipalityNumber,
    district: activity.districtNumber ?? '',
    age_from: String(ages?.from ?? ''),
    age_to: String(ages?.to ?? ''),
    birth_year_from: String(years?.from ?? ''),
    birth_year_to: String(years?.to ?? ''),
    price_participation: amountCell(price.participation),
    price_membership: amountCell(price.membership),
    price_licence: amountCell(price.licence),
    price_equipment: amountCell(price.equipment),
    price_travel: amountCell(price.travel),
    barriers_removed: activity.barriersRemoved.join(' '),
    accessibility: activity.accessibility.join(' '),
    languages: activity.languages.join(' '),
    contact_role: activity.contactRole ?? '',
    website: activity.website ?? '',
    seats: String(activity.capacity ?? ''),
    starts_on: activity.startsOn ?? '',
    ends_on: activity.endsOn ?? '',
  };
}

function amountCell(amount: PriceAmount | null): string {
  if (amount === null) return '';
  const ore = amount.amountOre % 100;
  const kroner = (amount.amountOre - ore) / 100;
  return `${kroner}${ore === 0 ? '' : `,${String(ore).padStart(2, '0')}`}/${amount.per}`;
}

function seriesCells(series: Series): Partial<CsvRow> {
  return {
    repeat: series.rule,
    first_day: series.startsOn,
    last_day: series.endsOn ?? '',
    start_time: series.startTime,
    minutes: String(series.durationMinutes),
    except_days: series.exceptDates.join(' '),
    extra_days: series.extraDates.join(' '),
    skip_school_holidays: series.skipSchoolHolidays ? 'yes' : '',
  };
}

function dateCells({ startsAt, endsAt }: Occurrence): Partial<CsvRow> {
  return {
    first_day: osloDate(startsAt),
    start_time: osloTime(startsAt),
    minutes: String(Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)),
  };
}

function placeCells(place: Place | null): Partial<CsvRow> {
  if (place === null) return {};
  return {
    place: place.name,
    place_kind: place.kind,
    address: place.addressLines.join(' | '),
    postcode: place.postcode ?? '',
    latitude: degreesCell(place.point?.latitude),
    longitude: degreesCell(place.point?.longitude),
  };
}

function degreesCell(value: number | undefined): string {
  return value === undefined ? '' : String(value).replace('.', ',');
}
