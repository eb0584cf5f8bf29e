import type { PricePart } from '@samspill/events/activities/price';
import { osloDate } from '@samspill/values/oslo-time';
import { type RawBuilder, sql } from 'kysely';
import type { ActivityFilter } from '../../activity/activity-filter.ts';
import { possible } from '../../activity/age-filter.ts';
import { allPriceParts } from '../marks/price-marks.ts';
import { looserQueries } from '../text/text-query.ts';
import { isFound } from './open-demands.ts';
import { looserSearch } from './ranked-stretch.ts';
import { searchOf } from './search-page.ts';
import { found, type Search, type Searchable } from './search.ts';

/** So many activities are counted at most; where there are more, the counts are of these. */
export const FACET_ACTIVITIES_MAX = 10_000;
/** Ages counted, from nought. */
export const FACET_AGE_MAX = 18;

/** Ages as Norwegian schools part them: before school, the lower, middle and upper years of it, and after. */
export const FACET_AGE_BANDS = [
  { from: 0, to: 5 },
  { from: 6, to: 9 },
  { from: 10, to: 12 },
  { from: 13, to: 15 },
  { from: 16, to: FACET_AGE_MAX },
] as const;

/** How many of the activities found have a value. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface Facets {
  /** At most FACET_ACTIVITIES_MAX. */
  readonly counted: number;
  readonly capped: boolean;
  /** By the name of the facet; the most frequent value first. */
  readonly of: (facet: FacetName) => readonly FacetCount[];
}

export type FacetName =
  | 'kind'
  | 'municipality'
  | 'barrier'
  | 'language'
  | 'age'
  | 'ageBand'
  | 'price'
  | 'month';

/**
 * What the activities found are like: where nothing has all words of a text, those that the list by relevance has. Ages
 * as `surelyAdmits` has them, today in Norway.
 */
export async function facetsOf(searchable: Searchable, filter: ActivityFilter, now: Date): Promise<Facets> {
  const search = searchOf(searchable, filter);
  let facets = await counted(search, now);
  for (const question of filter.text === undefined ? [] : looserQueries(filter.text)) {
    if (facets.counted > 0) break;
    facets = await counted(looserSearch(search, question), now);
  }
  return facets;
}

/** In one statement. */
async function counted(search: Search, now: Date): Promise<Facets> {
  const on = osloDate(now);
  const group = (facet: FacetName, value: RawBuilder<unknown>, from: RawBuilder<unknown>) =>
    sql`select ${sql.lit(facet)} as facet, cast(${value} as text) as value, cast(count(distinct hit.id) as integer) as count
      from ${from} group by 2`;
  const ages = Array.from({ length: FACET_AGE_MAX + 1 }, (_, age) => age);
  const years = ages.map((age) => possible({ participant: { age }, on }).years);
  const aged = sql`hit join unnest(cast(${ages} as integer[]), cast(${years.map(({ lowest }) => lowest)} as integer[]),
    cast(${years.map(({ highest }) => highest)} as integer[])) as who (age, born_from, born_to)
    on (hit.age_kind = 'range' and hit.age_from <= who.age and hit.age_to >= who.age)
      or (hit.age_kind = 'birthYears' and hit.age_from <= who.born_from and hit.age_to >= who.born_to)`;
  const [lowest, highest] = [FACET_AGE_BANDS.map(({ from }) => from), FACET_AGE_BANDS.map(({ to }) => to)];
  const bands = sql`unnest(cast(${lowest} as integer[]), cast(${highest} as integer[])) as band (from_age, to_age)`;
  const { rows } = await sql<{ facet: FacetName | 'all'; value: string | null; count: number }>`
    with hit as materialized (
      select activity.* from (${foundBy(search)} limit ${FACET_ACTIVITIES_MAX + 1}) as s
      join activity on activity.id = s.activity_id limit ${FACET_ACTIVITIES_MAX + 1})
    select 'all' as facet, null as value, cast(count(*) as integer) as count from hit
    union all ${group('kind', sql`hit.kind`, sql`hit`)}
    union all ${group('municipality', sql`hit.municipality_number`, sql`hit`)}
    union all ${group('barrier', sql`barrier`, sql`hit cross join unnest(hit.barriers_removed) as barrier`)}
    union all ${group('language', sql`language`, sql`hit cross join unnest(hit.languages) as language`)}
    union all ${group('price', sql`'FREE'`, sql`(select * from hit where ${free(allPriceParts)}) as hit`)}
    union all ${group('price', sql`'FREE_TO_TAKE_PART'`, sql`(select * from hit where ${free(['participation'])}) as hit`)}
    union all ${group(
      'month',
      sql`to_char(occurrence.starts_at at time zone 'Europe/Oslo', 'YYYY-MM')`,
      sql`hit join occurrence on occurrence.activity_id = hit.id and occurrence.status not in ('POSTPONED', 'CANCELLED')`,
    )}
    union all ${group('age', sql`who.age`, aged)}
    union all ${group('ageBand', sql`band.from_age`, sql`${aged} join ${bands} on who.age between band.from_age and band.to_age`)}`.execute(
    search.reads,
  );

  const number = rows.find(({ facet }) => facet === 'all')!.count;
  return {
    counted: Math.min(number, FACET_ACTIVITIES_MAX),
    capped: number > FACET_ACTIVITIES_MAX,
    of: (facet) =>
      rows
        .filter((row) => row.facet === facet && row.value !== null && row.count > 0)
        .map(({ value, count }) => ({ value: value!, count }))
        .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
}

/** The ids of what is found, in no order. */
function foundBy(search: Search): RawBuilder<unknown> {
  return sql`select s.activity_id from ${found(search)} where ${isFound(search, sql`s.activity_id`, sql`s.document`)}`;
}

function free(parts: readonly PricePart[]): RawBuilder<unknown> {
  return sql.join(
    parts.map((part) => sql`coalesce(hit.price -> ${sql.lit(part)} ->> 'amountOre' = '0', false)`),
    sql` and `,
  );
}
