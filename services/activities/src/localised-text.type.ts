import type { LocalisedText } from '@samspill/values/localised-text';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';

// Shareable, since other subgraphs will have texts too.
@Directive('@shareable')
@ObjectType('LocalisedText', {
  description: 'A text by language. At least one is there; a null one is not translated.',
})
export class LocalisedTextType implements LocalisedText {
  @Field(() => String, { nullable: true, description: 'Bokmål.' })
  nb?: string;

  @Field(() => String, { nullable: true, description: 'Nynorsk.' })
  nn?: string;

  @Field(() => String, { nullable: true, description: 'English.' })
  en?: string;

  @Field(() => String, { nullable: true, description: 'Northern Sámi.' })
  se?: string;
}

@InputType('LocalisedTextInput', { description: 'A text in at least one language.' })
export class LocalisedTextInputType {
  @Field(() => String, { nullable: true, description: 'Bokmål.' })
  nb?: string;

  @Field(() => String, { nullable: true, description: 'Nynorsk.' })
  nn?: string;

  @Field(() => String, { nullable: true, description: 'English.' })
  en?: string;

  @Field(() => String, { nullable: true, description: 'Northern Sámi.' })
  se?: string;
}
