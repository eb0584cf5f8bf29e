import type { MunicipalityNumber } from '@samspill/values/municipality';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A city district (bydel) of Oslo, Bergen, Stavanger or Trondheim. Source: SSB Klass 103, CC BY 4.0.',
})
export class District {
  @Field(() => String, { description: 'bydelsnummer: six digits, the municipality’s four first.' })
  number!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  /** Not shown: `municipality` leads there. */
  municipalityNumber!: MunicipalityNumber;
}
