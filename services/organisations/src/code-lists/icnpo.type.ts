import { Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type IcnpoCode, icnpoCodes, icnpoGroup, icnpoNames } from './icnpo.ts';

@ObjectType({
  description: 'A category of ICNPO, the international classification of non-profit organisations.',
})
export class IcnpoCategory {
  @Field(() => String, {
    description:
      'The code that Frivillighetsregisteret (Brønnøysundregistrene) uses: 1 to 14 are groups, longer ones leaves.',
  })
  code!: IcnpoCode;

  @Field(() => String, { description: 'Its name in bokmål, from Frivillighetsregisteret.' })
  name!: string;
}

@Resolver(() => IcnpoCategory)
export class IcnpoCategoryResolver {
  @Query(() => [IcnpoCategory], { description: 'All 46 categories, each group before its leaves.' })
  icnpoCategories(): IcnpoCategory[] {
    return icnpoCodes.map(icnpoCategory);
  }

  @FieldResolver(() => IcnpoCategory, {
    nullable: true,
    description: 'The group it belongs to; null for a group.',
  })
  group(@Root() { code }: IcnpoCategory): IcnpoCategory | null {
    const group = icnpoGroup(code);
    return group === null ? null : icnpoCategory(group);
  }
}

export function icnpoCategory(code: IcnpoCode): IcnpoCategory {
  return { code, name: icnpoNames[code] };
}
