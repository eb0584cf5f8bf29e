import { defineEntity, p } from '@mikro-orm/core';
import type { OccurrenceStatus } from '@samspill/events/activities/activity-status';
import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { ActivityId, OccurrenceId, PlaceId, SeriesId } from '@samspill/values/ids';

/** The table. Its properties are those of `Occurrence`; the compiler says where the two part. */
export const OccurrenceEntity = defineEntity({
  name: 'Occurrence',
  tableName: 'occurrence',
  properties: {
    id: p.uuid().$type<OccurrenceId>().primary(),
    // Ids alone: a story locks the activity, and with it all its dates.
    activityId: p.uuid().$type<ActivityId>(),
    status: p.text().$type<OccurrenceStatus>(),
    statusReason: p.text().$type<ChangeReason>().strictNullable(),
    startsAt: p.datetime(3),
    endsAt: p.datetime(3),
    previousStartsAt: p.datetime(3).strictNullable(),
    // No foreign key: a series may end, and its dates stay.
    seriesId: p.uuid().$type<SeriesId>().strictNullable(),
    seriesDate: p.date().$type<CalendarDate>().strictNullable(),
    editedAt: p.datetime(3).strictNullable(),
    placeId: p.uuid().$type<PlaceId>().strictNullable(),
    capacity: p.integer().strictNullable(),
    changedAt: p.datetime(3),
    createdAt: p.datetime(3),
  },
});
