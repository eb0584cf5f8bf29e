import { defineEntity, p } from '@mikro-orm/core';
import type { PlaceKind } from '@samspill/events/activities/place-state';
import type { Provenance } from '@samspill/events/activities/provenance';
import type { PlaceId } from '@samspill/values/ids';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import type { Point } from './place.ts';

/** The table. Its properties are those of `Place`; the compiler says where the two part. */
export const PlaceEntity = defineEntity({
  name: 'Place',
  tableName: 'place',
  properties: {
    id: p.uuid().$type<PlaceId>().primary(),
    kind: p.text().$type<PlaceKind>(),
    name: p.text(),
    addressLines: p.array().$type<readonly string[]>(),
    postcode: p.text().strictNullable(),
    point: p.json().$type<Point>().strictNullable(),
    municipalityNumber: p.text().$type<MunicipalityNumber>(),
    provenance: p.json().$type<Provenance>(),
    changedAt: p.datetime(3),
    createdAt: p.datetime(3),
  },
});
