import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import type { ActivitiesDatabase } from '../../reads.ts';
import { EARTH_DIAMETER_KM, type Near } from '../marks/area-marks.ts';
import type { PriceFilter } from '../marks/price-marks.ts';
import { all } from '../text/term-query.ts';
import { textQuery } from '../text/text-query.ts';

type Activities = ExpressionBuilder<ActivitiesDatabase, 'activity'>;

/** The text says it, on whatever step of relevance. */
export function says(text: string) {
  const found = all(textQuery(text).at(-1)!);
  return (eb: Activities) =>
    eb.exists(
      eb
        .selectFrom('activitySearch')
        .select('activitySearch.activityId')
        .whereRef('activitySearch.activityId', '=', 'activity.id')
        .where(sql<boolean>`${sql.ref('activitySearch.document')} @@ cast(${found} as tsquery)`),
    );
}

/** Each of the parts is known and costs no more. */
export function costsAtMost({ parts, maxOre }: PriceFilter) {
  return (eb: Activities) =>
    eb.and(
      parts.map(
        (part) =>
          sql<boolean>`cast(${sql.ref('activity.price')} -> cast(${part} as text) ->> 'amountOre' as bigint) <= ${maxOre}`,
      ),
    );
}

/** In this language or a variety of it: `zh` finds `zh-Hant`. */
export function isIn(tag: string) {
  return sql<boolean>`exists(select 1 from unnest(${sql.ref('activity.languages')}) as tag
    where lower(tag) = lower(${tag}) or starts_with(lower(tag), lower(${tag}) || '-'))`;
}

/**
 * A place of a date that holds lies within the circle. Its places are asked for by themselves, one activity at a time:
 * whoever asks where it is need not read it, and `exists` would be taken for a reason to measure all places there are.
 */
export function isWithin(near: Near, id: RawBuilder<unknown> = sql.ref('activity.id')): RawBuilder<boolean> {
  return sql<boolean>`coalesce((select true from activity_point
    where activity_point.activity_id = ${id} and ${kilometresFrom(near)} <= ${near.radiusKm} limit 1), false)`;
}

/** From a point to `activity_point`, as the crow flies (haversine). */
export function kilometresFrom({ latitude, longitude }: Near) {
  const [north, east] = [sql.ref('activityPoint.latitude'), sql.ref('activityPoint.longitude')];
  return sql<number>`${EARTH_DIAMETER_KM} * asin(sqrt(power(sin(radians(${north} - cast(${latitude} as float8)) / 2), 2)
    + cos(radians(cast(${latitude} as float8))) * cos(radians(${north})) * power(sin(radians(${east} - cast(${longitude} as float8)) / 2), 2)))`;
}
