import { organisationFields } from '@samspill/events/organisations/field-sources';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { sourceOf } from '../organisation/field-sources.ts';
import { Organisation } from '../organisation/organisation.type.ts';
import { saidInstead } from '../register/said-instead.ts';
import { assuredOnOf } from './assured-on.ts';
import { completenessOf, gapsOf } from './completeness.ts';
import { FieldSourceType, FreshnessType } from './freshness.type.ts';
import { gapTexts } from './gap-texts.ts';

@Resolver(() => Organisation)
export class FreshnessResolver {
  @FieldResolver(() => FreshnessType, {
    description: 'How whole the record is, and when somebody last vouched for it.',
  })
  async freshness(
    @Root() organisation: Organisation,
    @Ctx() { language, loaders }: Context,
  ): Promise<FreshnessType> {
    const missing = gapsOf(organisation);
    const gaps = missing.map((code) => ({ code, fix: gapTexts[code][language] }));
    return {
      assuredOn: await assuredOnOf(organisation, loaders.registerConfirmed),
      completeness: completenessOf(missing),
      gaps,
      nextBestFix: organisation.status === 'ACTIVE' ? (gaps[0] ?? null) : null,
    };
  }

  @FieldResolver(() => [FieldSourceType], {
    description: 'Who said each field, and when; and what the register says instead.',
  })
  async fieldSources(
    @Root() organisation: Organisation,
    @Ctx() { loaders }: Context,
  ): Promise<FieldSourceType[]> {
    const { organisationNumber } = organisation;
    const said = organisationNumber === null ? null : await loaders.registerSays.load(organisationNumber);
    return organisationFields.map((field) => {
      const { source, saidAt } = sourceOf(organisation, field);
      const registerSays = said === null ? null : saidInstead(organisation, said, field);
      return { field, source, saidAt, registerSays };
    });
  }
}
