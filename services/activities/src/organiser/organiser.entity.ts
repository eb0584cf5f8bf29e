import { defineEntity, p } from '@mikro-orm/core';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { OrganisationId } from '@samspill/values/ids';

/** What activities keeps of an organisation. Only the consumer writes it. */
export const OrganiserEntity = defineEntity({
  name: 'Organiser',
  tableName: 'organiser',
  properties: {
    id: p.uuid().$type<OrganisationId>().primary(),
    name: p.text().strictNullable(),
    /** First day it no longer existed; null while it does. */
    closedOn: p.date().$type<CalendarDate>().strictNullable(),
    successorId: p.uuid().$type<OrganisationId>().strictNullable(),
    withdrawn: p.boolean(),
  },
});
