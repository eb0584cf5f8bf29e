import { defineEntity, p } from '@mikro-orm/core';
import type { AccessibilitySupport } from '@samspill/events/activities/accessibility';
import type { ActivityKind } from '@samspill/events/activities/activity-kind';
import type { ChangeReason } from '@samspill/events/activities/change-reason';
import type { FieldSources } from '@samspill/events/activities/field-sources';
import type { ContactRole } from '@samspill/events/activities/contact-role';
import type { Price } from '@samspill/events/activities/price';
import type { Provenance } from '@samspill/events/activities/provenance';
import type { AgeRule } from '@samspill/values/age-rule';
import type { Barrier } from '@samspill/values/barriers';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { DistrictNumber } from '@samspill/values/district';
import type { ActivityId, OrganisationId } from '@samspill/values/ids';
import type { LocalisedText } from '@samspill/values/localised-text';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import type { WebAddress } from '@samspill/values/web-address';
import type { ImportSays } from './field-sources.ts';
import type { ActivityStatus } from './activity-transitions.ts';

/** The table. Its properties are those of `Activity`; the compiler says where the two part. */
export const ActivityEntity = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  properties: {
    id: p.uuid().$type<ActivityId>().primary(),
    kind: p.text().$type<ActivityKind>(),
    status: p.text().$type<ActivityStatus>(),
    statusReason: p.text().$type<ChangeReason>().strictNullable(),
    title: p.json().$type<LocalisedText>(),
    description: p.json().$type<LocalisedText>().strictNullable(),
    ageRule: p.json().$type<AgeRule>().strictNullable(),
    price: p.json().$type<Price>(),
    barriersRemoved: p.array().$type<readonly Barrier[]>(),
    accessibility: p.array().$type<readonly AccessibilitySupport[]>(),
    languages: p.array().$type<readonly string[]>(),
    contactRole: p.text().$type<ContactRole>().strictNullable(),
    organiserIds: p.array().columnType('uuid[]').$type<readonly OrganisationId[]>(),
    municipalityNumber: p.text().$type<MunicipalityNumber>(),
    districtNumber: p.text().$type<DistrictNumber>().strictNullable(),
    website: p.text().$type<WebAddress>().strictNullable(),
    capacity: p.integer().strictNullable(),
    startsOn: p.date().$type<CalendarDate>().strictNullable(),
    endsOn: p.date().$type<CalendarDate>().strictNullable(),
    provenance: p.json().$type<Provenance>(),
    fieldSources: p.json().$type<FieldSources>(),
    importSays: p.json().$type<ImportSays>(),
    publishedAt: p.datetime(3).strictNullable(),
    changedAt: p.datetime(3),
    createdAt: p.datetime(3),
  },
});
