import { barriers } from '@samspill/values/barriers';
import { county, CountyNumber } from '@samspill/values/county';
import { district } from '@samspill/values/district';
import type { LocalisedText } from '@samspill/values/localised-text';
import { municipality } from '@samspill/values/municipality';
import type { Activity } from '../../activity/activity.ts';
import type { Place } from '../../place/place.ts';
import { isFree } from '../marks/price-marks.ts';
import type { SearchedTexts } from '../text/document-terms.ts';
import { kindWords } from './kind-words.ts';

/** In whose and which names an activity is found, beside its own words. */
export function searchedTexts(
  activity: Activity,
  organisers: readonly string[],
  places: readonly Pick<Place, 'name' | 'addressLines'>[],
): SearchedTexts {
  const { title, description, kind, municipalityNumber, districtNumber, barriersRemoved, accessibility } =
    activity;
  const { officialName } = municipality(municipalityNumber);
  return {
    titles: textsOf(title),
    names: [
      ...organisers,
      ...places.flatMap(({ name, addressLines }) => [name, ...addressLines]),
      officialName,
      county(CountyNumber.parse(municipalityNumber.slice(0, 2))).name,
      ...(districtNumber === null ? [] : [district(districtNumber).name]),
      kindWords[kind],
      ...barriersRemoved.flatMap((barrier) => [barriers[barrier].nb, barriers[barrier].nn]),
      ...(isFree(activity.price) ? ['gratis'] : []),
      ...(accessibility.length > 0 ? ['tilrettelagt'] : []),
    ],
    descriptions: description === null ? [] : textsOf(description),
  };
}

function textsOf(text: LocalisedText): string[] {
  return Object.values(text).filter((each) => typeof each === 'string');
}
