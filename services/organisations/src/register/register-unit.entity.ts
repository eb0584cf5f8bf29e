import { defineEntity, p } from '@mikro-orm/core';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import type { WebAddress } from '@samspill/values/web-address';
import type { OrganisationForm } from '../code-lists/organisation-form.ts';

/** The table. Its properties are those of `RegisterUnit`, and what later files say of its being there. */
export const RegisterUnitEntity = defineEntity({
  name: 'RegisterUnit',
  tableName: 'register_unit',
  properties: {
    organisationNumber: p.text().$type<OrganisationNumber>().primary(),
    name: p.text(),
    form: p.text().$type<OrganisationForm>(),
    municipalityNumber: p.text().$type<MunicipalityNumber>().strictNullable(),
    parentNumber: p.text().$type<OrganisationNumber>().strictNullable(),
    website: p.text().$type<WebAddress>().strictNullable(),
    sectorCode: p.text().strictNullable(),
    voluntary: p.boolean(),
    deletedOn: p.date().$type<CalendarDate>().strictNullable(),
    readAt: p.datetime(3),
    /** When a file was made that lacked it, though no change feed has told why. */
    missingSince: p.datetime(3).strictNullable(),
  },
});
