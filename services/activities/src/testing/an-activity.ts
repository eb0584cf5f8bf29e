import { CalendarDate } from '@samspill/values/calendar-date';
import { ActivityId, newId, OccurrenceId, OrganisationId } from '@samspill/values/ids';
import { MunicipalityNumber } from '@samspill/values/municipality';
import type { Activity, ActivityDetails } from '../activity/activity.ts';
import type { ActivityStatus } from '../activity/activity-transitions.ts';
import type { Occurrence } from '../occurrence/occurrence.ts';

export const date = (text: string) => CalendarDate.parse(text);

/** What a story takes, complete: a course in Ås for ages 6 to 12 that is free to take part in. */
export function someDetails(with_: Partial<ActivityDetails> = {}): ActivityDetails {
  return {
    kind: 'FIXED_COURSE',
    title: { nb: 'Turnlek' },
    description: null,
    ageRule: { kind: 'range', from: 6, to: 12 },
    price: {
      participation: { amountOre: 0, per: 'HALF_YEAR' },
      membership: null,
      licence: null,
      equipment: null,
      travel: null,
    },
    barriersRemoved: ['ECONOMY'],
    accessibility: [],
    languages: ['nb'],
    contactRole: 'COORDINATOR',
    organiserIds: [OrganisationId.parse('018f4a5e-0000-7000-8000-000000000001')],
    municipalityNumber: MunicipalityNumber.parse('3218'),
    districtNumber: null,
    website: null,
    capacity: null,
    startsOn: date('2026-08-17'),
    endsOn: date('2026-12-18'),
    provenance: { source: 'OPERATOR', sourceId: null, publisher: null, assuredOn: null },
    ...with_,
  };
}

/** Published on the first of August 2026 unless a draft. */
export function anActivity(with_: Partial<Activity> & { status?: ActivityStatus } = {}): Activity {
  const status = with_.status ?? 'PUBLISHED';
  return {
    ...someDetails(),
    id: newId<ActivityId>(),
    status,
    statusReason: null,
    fieldSources: {},
    importSays: {},
    publishedAt: status === 'DRAFT' ? null : new Date('2026-08-01T10:00:00Z'),
    changedAt: new Date('2026-08-01T10:00:00Z'),
    createdAt: new Date('2026-08-01T10:00:00Z'),
    ...with_,
  };
}

/** One hour on Monday the 7th of September 2026, 17:00 in Norway. */
export function anOccurrence(with_: Partial<Occurrence> = {}): Occurrence {
  return {
    id: newId<OccurrenceId>(),
    activityId: newId<ActivityId>(),
    status: 'SCHEDULED',
    statusReason: null,
    startsAt: new Date('2026-09-07T15:00:00Z'),
    endsAt: new Date('2026-09-07T16:00:00Z'),
    previousStartsAt: null,
    seriesId: null,
    seriesDate: null,
    editedAt: null,
    placeId: null,
    capacity: null,
    changedAt: new Date('2026-08-01T10:00:00Z'),
    createdAt: new Date('2026-08-01T10:00:00Z'),
    ...with_,
  };
}
