import { defineEntity, p } from '@mikro-orm/core';
import type { CountyNumber } from '@samspill/values/county';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import type { SchoolBreak } from './school-calendar.ts';
import type { SchoolCalendarId } from './school-calendar-id.ts';

/** The table. Its properties are those of `SchoolCalendar`; the compiler says where the two part. */
export const SchoolCalendarEntity = defineEntity({
  name: 'SchoolCalendar',
  tableName: 'school_calendar',
  properties: {
    id: p.uuid().$type<SchoolCalendarId>().primary(),
    area: p.text().$type<MunicipalityNumber | CountyNumber>(),
    schoolYear: p.integer(),
    breaks: p.json().$type<readonly SchoolBreak[]>(),
    source: p.text(),
    changedAt: p.datetime(3),
  },
});
