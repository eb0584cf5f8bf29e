import { DateTimeScalar } from '@samspill/service-kit/scalars';
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { PlaceKindEnum } from '../enums.ts';
import { ProvenanceType } from '../provenance.type.ts';
import type { Place, Point } from './place.ts';

@ObjectType('Point', { description: 'A point on the map, WGS 84.' })
export class PointType implements Point {
  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;
}

@InputType('PointInput', { description: 'A point on the map in Norway, WGS 84.' })
export class PointInputType implements Point {
  @Field(() => Float, { description: 'Degrees north, 57.5 to 71.5.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east, 4 to 31.5.' })
  longitude!: number;
}

@ObjectType('Place', {
  description: 'Where something takes place. Open to the public, never a private home.',
})
export class PlaceType implements Place {
  @Field(() => ID, { description: 'UUID, version 7, that never changes.' })
  id!: Place['id'];

  @Field(() => PlaceKindEnum, { description: 'What sort of place it is.' })
  kind!: Place['kind'];

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => [String], { description: 'Street address, line by line. Empty: unknown.' })
  addressLines!: Place['addressLines'];

  @Field(() => String, { nullable: true, description: 'postnummer, four digits.' })
  postcode!: string | null;

  @Field(() => PointType, { nullable: true, description: 'Where it is on the map. Null: unknown.' })
  point!: Place['point'];

  @Field(() => ProvenanceType, { description: 'Where the record comes from and who vouches for it.' })
  provenance!: Place['provenance'];

  @Field(() => DateTimeScalar, { description: 'When the record last changed.' })
  changedAt!: Date;

  // Not shown: a field of the resolver leads there.
  municipalityNumber!: Place['municipalityNumber'];
  createdAt!: Date;
}
