import { defineEntity, p } from '@mikro-orm/core';
import type { ClosingReason } from '@samspill/events/organisations/closing-reason';
import type { FieldSources } from '@samspill/events/organisations/field-sources';
import type { NumberMissingReason } from '@samspill/events/organisations/number-missing-reason';
import type { OrganisationKind } from '@samspill/events/organisations/organisation-kind';
import type { OrganisationSource } from '@samspill/events/organisations/organisation-source';
import type { OrganisationStatus } from '@samspill/events/organisations/organisation-status';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { DistrictNumber } from '@samspill/values/district';
import type { OrganisationId } from '@samspill/values/ids';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import type { WebAddress } from '@samspill/values/web-address';
import type { IcnpoCode } from '../code-lists/icnpo.ts';
import type { OrganisationForm } from '../code-lists/organisation-form.ts';
import type { DatedName } from './name-history.ts';

/** The table. Its properties are those of `Organisation`; the compiler says where the two part. */
export const OrganisationEntity = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.uuid().$type<OrganisationId>().primary(),
    organisationNumber: p.text().$type<OrganisationNumber>().strictNullable(),
    numberMissingReason: p.text().$type<NumberMissingReason>().strictNullable(),
    name: p.text(),
    names: p.json().$type<readonly DatedName[]>(),
    form: p.text().$type<OrganisationForm>().strictNullable(),
    kind: p.text().$type<OrganisationKind>(),
    icnpo: p.array().$type<readonly IcnpoCode[]>(),
    municipalityNumber: p.text().$type<MunicipalityNumber>(),
    districtNumber: p.text().$type<DistrictNumber>().strictNullable(),
    // The id alone: a story that needs the parent locks it by name.
    parentId: p.uuid().$type<OrganisationId>().strictNullable(),
    website: p.text().$type<WebAddress>().strictNullable(),
    status: p.text().$type<OrganisationStatus>(),
    closedOn: p.date().$type<CalendarDate>().strictNullable(),
    closingReason: p.text().$type<ClosingReason>().strictNullable(),
    successorId: p.uuid().$type<OrganisationId>().strictNullable(),
    source: p.text().$type<OrganisationSource>(),
    assuredOn: p.date().$type<CalendarDate>().strictNullable(),
    fieldSources: p.json().$type<FieldSources>(),
    createdAt: p.datetime(3),
    changedAt: p.datetime(3),
  },
});
