import { municipality } from '@samspill/values/municipality';
import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { districtsOf, municipalityNow } from './areas.ts';
import { District } from './district.type.ts';
import { Municipality } from './municipality.type.ts';

@Resolver(() => District)
export class DistrictResolver {
  @Query(() => [District], { nullable: true, description: 'The city districts, by number: 38 in all.' })
  districts(
    @Arg('municipalityNumber', () => String, {
      nullable: true,
      description: 'kommunenummer, four digits: only those of this municipality.',
    })
    number?: string | null,
  ): District[] {
    return districtsOf(number == null ? null : municipalityNow(number, 'municipalityNumber').number);
  }

  @FieldResolver(() => Municipality, { description: 'The municipality it is a district of.' })
  municipality(@Root() { municipalityNumber }: District): Municipality {
    return municipality(municipalityNumber);
  }
}
