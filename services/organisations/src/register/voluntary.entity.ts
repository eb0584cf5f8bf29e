import { defineEntity, p } from '@mikro-orm/core';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import type { IcnpoCode } from '../code-lists/icnpo.ts';

/** The table. Its properties are those of `Voluntary`. */
export const VoluntaryEntity = defineEntity({
  name: 'Voluntary',
  tableName: 'register_voluntary',
  properties: {
    organisationNumber: p.text().$type<OrganisationNumber>().primary(),
    icnpo: p.array().$type<readonly IcnpoCode[]>(),
    registeredOn: p.date().$type<CalendarDate>().strictNullable(),
    deletedOn: p.date().$type<CalendarDate>().strictNullable(),
    readAt: p.datetime(3),
  },
});
