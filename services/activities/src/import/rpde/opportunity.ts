import { type AccessibilitySupport, accessibilitySupport } from '@samspill/events/activities/accessibility';
import type { ActivityKind } from '@samspill/events/activities/activity-kind';
import type { Language } from '@samspill/values/localised-text';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { ImportedActivity, ImportedDate } from '../imported.ts';
import { list, numberOf, object, type Thing, textOf, typeOf } from './json-ld.ts';
import { placeOf } from './opportunity-place.ts';
import { priceOf } from './opportunity-price.ts';
import { schedulesOf } from './opportunity-schedule.ts';

/** What the operator says of a feed that the feed does not say itself. */
export interface FeedDefaults {
  readonly organiserIds: readonly string[];
  readonly municipalityNumber: string;
  /** The language its texts are in. */
  readonly language: Language;
}

/** The sorts of OpenActive opportunities that are activities here. */
const KINDS: Readonly<Record<string, ActivityKind>> = {
  SessionSeries: 'FIXED_COURSE',
  CourseInstance: 'FIXED_COURSE',
  EventSeries: 'FIXED_COURSE',
  HeadlineEvent: 'CAMP_OR_HOLIDAY',
  Event: 'ONE_OFF_EVENT',
};

export const isActivity = (data: Thing) => typeOf(data) in KINDS;
export const isDate = (data: Thing) => typeOf(data) === 'ScheduledSession';

/** An opportunity as an activity. What is not said stays unknown: a missing ageRange is not "all". ITEM_UNREADABLE. */
export function activityFrom(
  data: Thing,
  { kind, id }: { readonly kind: string; readonly id: string },
  defaults: FeedDefaults,
): ImportedActivity {
  const type = typeOf(data);
  const superEvent = object(data['superEvent']);
  const part = (field: string): unknown => data[field] ?? superEvent?.[field];
  const name = textOf(part('name'));
  if (name === null) throw new Refusal('ITEM_UNREADABLE', { field: 'name' });
  const { organiserIds, municipalityNumber, language } = defaults;
  const description = textOf(part('description'));
  const subEvents = list(data['subEvent'])
    .map(object)
    .filter((each) => each !== null);
  const dates = subEvents.flatMap((each) => dateFrom(each, { parent: data, id, defaults }) ?? []);
  const own = type === 'Event' || (type === 'HeadlineEvent' && dates.length === 0);
  const once =
    own && data['startDate'] !== undefined ? [requiredDate(data, { parent: data, id, defaults })] : [];
  return {
    kind,
    externalId: id,
    address: textOf(data['@id'] ?? data['id']),
    says: {
      kind: KINDS[type]!,
      title: { [language]: name },
      description: description === null ? null : { [language]: description },
      ageRule: ageRuleOf(part('ageRange')),
      price: priceOf(part('offers')),
      accessibility: accessibilityOf(part('accessibilitySupport')),
      languages: list(part('inLanguage')).flatMap((each) => textOf(each) ?? []),
      website: textOf(part('url')),
      capacity: capacityOf(data),
      organiserIds,
      municipalityNumber,
    },
    publisher: publisherOf(part('organizer')),
    cancelled: isCancelled(data),
    series: dates.length > 0 ? [] : schedulesOf(data, id, placeOf(part('location'), id, municipalityNumber)),
    dates: [...dates, ...once],
  };
}

interface About {
  readonly parent: Thing | null;
  readonly id: string;
  readonly defaults: FeedDefaults;
}

/** One session, with where it is and for how many where it says so itself or its series does. */
export function requiredDate(
  data: Thing,
  { parent, id, defaults }: About,
  externalId?: string,
): ImportedDate {
  const startsAt = instantOf(data['startDate'], 'startDate');
  const endsAt =
    data['endDate'] === undefined
      ? new Date(startsAt.getTime() + durationMs(data['duration']))
      : instantOf(data['endDate'], 'endDate');
  const location = data['location'] ?? parent?.['location'];
  return {
    kind: 'ScheduledSession',
    externalId:
      externalId ??
      textOf(data['identifier']) ??
      textOf(data['@id'] ?? data['id']) ??
      `${id}/${startsAt.toISOString()}`,
    startsAt,
    endsAt,
    cancelled: isCancelled(data),
    capacity: capacityOf(data) ?? undefined,
    place: placeOf(location, id, defaults.municipalityNumber),
  };
}

/** Null for a part that is no session of its own, such as a slot or a series in a series. */
function dateFrom(data: Thing, about: About): ImportedDate | null {
  return data['startDate'] === undefined || list(data['subEvent']).length > 0
    ? null
    : requiredDate(data, about);
}

function isCancelled(data: Thing): boolean {
  return (textOf(data['eventStatus']) ?? '').endsWith('EventCancelled');
}

function ageRuleOf(given: unknown) {
  const range = object(given);
  const [from, to] = [numberOf(range?.['minValue']), numberOf(range?.['maxValue'])];
  return from === null && to === null ? null : ({ kind: 'range', from, to } as const);
}

const byConcept = new Map<string, AccessibilitySupport>(
  Object.entries(accessibilitySupport).map(([code, concept]) => [concept, code as AccessibilitySupport]),
);

function accessibilityOf(given: unknown): AccessibilitySupport[] {
  return list(given).flatMap((each) => {
    const concept = object(each);
    return byConcept.get(textOf(concept?.['@id'] ?? concept?.['id']) ?? '') ?? [];
  });
}

function capacityOf(data: Thing): number | null {
  const seats = numberOf(data['maximumAttendeeCapacity']);
  return seats !== null && Number.isInteger(seats) && seats > 0 ? seats : null;
}

/** An organisation's name, never a person's. */
function publisherOf(given: unknown): string | null {
  const organiser = object(given);
  return organiser && typeOf(organiser) !== 'Person' ? textOf(organiser['name']) : null;
}

function instantOf(given: unknown, field: string): Date {
  const text = textOf(given) ?? '';
  // Without its offset a time says nothing.
  const at = /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(at.getTime())) throw new Refusal('ITEM_UNREADABLE', { field });
  return at;
}

export function durationMs(given: unknown): number {
  try {
    return Temporal.Duration.from(textOf(given) ?? '').total({ unit: 'millisecond' });
  } catch {
    throw new Refusal('ITEM_UNREADABLE', { field: 'duration' });
  }
}
