import { type PricePart, priceParts } from '@samspill/events/activities/price';
import { codeListEnum } from '@samspill/service-kit/code-list-enum';
import { OreScalar } from '@samspill/service-kit/scalars';
import { parse } from '@samspill/values/parse';
import { plainText } from '@samspill/values/plain-text';
import { Refusal } from '@samspill/values/refusals/refusal';
import { Field, Float, InputType } from 'type-graphql';
import { LanguageTag } from '../../activity/language-tag.ts';
import { PriceOre } from '../../activity/price.ts';
import { PointInNorway } from '../../place/place-details.ts';
import type { Near } from '../marks/area-marks.ts';
import { allPriceParts, type PriceFilter } from '../marks/price-marks.ts';
import { QUERY_WORDS_MAX } from '../text/text-query.ts';

/** In characters. */
export const SEARCH_TEXT_LENGTH_MAX = 100;
export const RADIUS_KM_MIN = 0.1;
export const RADIUS_KM_MAX = 100;

const codes: Record<PricePart, string> = {
  participation: 'PARTICIPATION',
  membership: 'MEMBERSHIP',
  licence: 'LICENCE',
  equipment: 'EQUIPMENT',
  travel: 'TRAVEL',
};
export const PricePartEnum = codeListEnum(
  'PricePart',
  'A part of what taking part costs.',
  Object.fromEntries(allPriceParts.map((part) => [codes[part], priceParts[part]])),
);

@InputType({
  description: 'What it may cost. A part that is not known does not pass: unknown is never free.',
})
export class PriceFilterInput {
  @Field(() => OreScalar, { description: 'Each of the parts at most this, øre. Zero: free.' })
  maxOre!: number;

  @Field(() => [PricePartEnum], {
    nullable: true,
    description: 'Which parts are meant. Left out: all of them, so that there is nothing more to pay.',
  })
  parts?: string[] | null;
}

@InputType({ description: 'Around a point in Norway, WGS 84.' })
export class NearInput {
  @Field(() => Float, { description: 'Degrees north, 57.5 to 71.5.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east, 4 to 31.5.' })
  longitude!: number;

  @Field(() => Float, {
    defaultValue: 10,
    description: `How far away at most, as the crow flies, ${RADIUS_KM_MIN} to ${RADIUS_KM_MAX} kilometres.`,
  })
  radiusKm!: number;
}

@InputType()
export abstract class SearchFilterInput {
  @Field(() => String, {
    nullable: true,
    description: `What people call it, at most ${SEARCH_TEXT_LENGTH_MAX} characters: the first ${QUERY_WORDS_MAX} words that tell something must all be found, in the title, the description, or the names of organiser, place and municipality. Inflections, compounds, both written forms of Norwegian, letters typed without å, ø and æ, and slips of one letter are found too. In the order RELEVANCE, where nothing has all of the words, what has some of them is found.`,
  })
  text?: string | null;

  @Field(() => NearInput, {
    nullable: true,
    description:
      'One of its places lies within the circle. An offer without a place on the map is not found.',
  })
  near?: NearInput | null;

  @Field(() => PriceFilterInput, { nullable: true, description: 'What taking part may cost.' })
  price?: PriceFilterInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'BCP 47 tag of a language it is offered in; "zh" finds "zh-Hant" too.',
  })
  language?: string | null;
}

/** Throws the refusals of each field. */
export function readSearchFilter({ text, near, price, language }: SearchFilterInput) {
  return {
    ...(text != null && { text: plainText('filter.text', text, { maxLength: SEARCH_TEXT_LENGTH_MAX }) }),
    ...(near != null && { near: readNear(near) }),
    ...(price != null && { price: readPriceFilter(price) }),
    ...(language != null && { language: parse(LanguageTag, language, 'filter.language') }),
  };
}

function readNear({ latitude, longitude, radiusKm }: NearInput): Near {
  if (!(radiusKm >= RADIUS_KM_MIN && radiusKm <= RADIUS_KM_MAX)) {
    throw new Refusal('RADIUS_OUT_OF_RANGE', {
      field: 'filter.near.radiusKm',
      min: RADIUS_KM_MIN,
      max: RADIUS_KM_MAX,
    });
  }
  return { ...parse(PointInNorway, { latitude, longitude }, 'filter.near'), radiusKm };
}

function readPriceFilter({ maxOre, parts }: PriceFilterInput): PriceFilter {
  if (parts?.length === 0) throw new Refusal('PRICE_PARTS_MISSING', { field: 'filter.price.parts' });
  return {
    maxOre: parse(PriceOre, maxOre, 'filter.price.maxOre'),
    parts: allPriceParts.filter((part) => !parts || parts.includes(codes[part])),
  };
}
