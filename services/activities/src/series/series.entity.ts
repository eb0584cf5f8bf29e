import { defineEntity, p } from '@mikro-orm/core';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { ActivityId, PlaceId, SeriesId } from '@samspill/values/ids';
import type { ClockTime } from '@samspill/values/oslo-time';

/** The table. Its properties are those of `Series`; the compiler says where the two part. */
export const SeriesEntity = defineEntity({
  name: 'Series',
  tableName: 'series',
  properties: {
    id: p.uuid().$type<SeriesId>().primary(),
    activityId: p.uuid().$type<ActivityId>(),
    rule: p.text(),
    startsOn: p.date().$type<CalendarDate>(),
    endsOn: p.date().$type<CalendarDate>().strictNullable(),
    startTime: p.text().$type<ClockTime>(),
    durationMinutes: p.integer(),
    exceptDates: p.array().$type<readonly CalendarDate[]>(),
    extraDates: p.array().$type<readonly CalendarDate[]>(),
    skipSchoolHolidays: p.boolean(),
    placeId: p.uuid().$type<PlaceId>().strictNullable(),
    capacity: p.integer().strictNullable(),
    changedAt: p.datetime(3),
    createdAt: p.datetime(3),
  },
});
