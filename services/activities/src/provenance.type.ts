import type { ActivitySource, Provenance } from '@samspill/events/activities/provenance';
import { DateScalar } from '@samspill/service-kit/scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { ActivitySourceEnum } from './enums.ts';
import type { ProvenanceInput } from './provenance.ts';

@ObjectType('ActivityProvenance', { description: 'Where a record comes from and who vouches for it.' })
export class ProvenanceType implements Provenance {
  @Field(() => ActivitySourceEnum, { description: 'How it came to the hub.' })
  source!: ActivitySource;

  @Field(() => String, { nullable: true, description: 'Its id in the system it was copied from.' })
  sourceId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the organisation that publishes it.' })
  publisher!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day somebody last vouched for it.' })
  assuredOn!: string | null;
}

@InputType('ActivityProvenanceInput', { description: 'Where a record comes from and who vouches for it.' })
export class ProvenanceInputType implements ProvenanceInput {
  @Field(() => ActivitySourceEnum, { description: 'How it comes to the hub.' })
  source!: ActivitySource;

  @Field(() => String, {
    nullable: true,
    description: 'Its id in the system it is copied from. At most 200 characters.',
  })
  sourceId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the organisation that publishes it, never of a person. At most 200 characters.',
  })
  publisher?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day somebody last vouched for it.' })
  assuredOn?: string | null;
}
