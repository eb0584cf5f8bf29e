import type { Connection, ConnectionArgs } from '@samspill/service-kit/connection';
import { keyOf, type KeyColumn, type PageOrder } from '@samspill/service-kit/page-of';
import { type RawBuilder, sql } from 'kysely';
import type { Activity } from '../../activity/activity.ts';
import { activityJson } from '../../activity/activity-json.ts';
import type { ActivityFilter } from '../../activity/activity-filter.ts';
import { type Near, onTheMap } from '../marks/area-marks.ts';
import { countOf as numberOf } from '../sample/matching.ts';
import { any, NOTHING } from '../text/term-query.ts';
import { inDirection } from './candidates.ts';
import { countOf } from './count-of.ts';
import { kilometresFrom } from './exact-filters.ts';
import { isFound } from './open-demands.ts';
import {
  asked,
  found,
  isHopeless,
  isMarked,
  rarestFirst,
  type Search,
  type Searchable,
  searchFor,
} from './search.ts';
import { searchOf, textOf } from './search-page.ts';
import { between, type PageRow, pageOfStretches, type Stretch } from './stretch.ts';

/** Places looked at from the nearest on, before the index of marks is asked: as many as a page should need, then more. */
const NEAREST_MAX = 1_000;
/** Whoever looks goes so many times as far as the sample says. */
const SURELY = 3;
/** Up to here the nearest on the map are the nearest on the earth, whatever lies north or south of the point. */
const MAP_IS_TRUE_TO = 0.9;

const COLUMNS: readonly KeyColumn[] = [
  { column: sql`at.metres`, kind: 'integer' },
  { column: sql`at.activity_id`, kind: 'uuid' },
];

/** By the nearest of its places, in metres; the id breaks ties. */
const BY_DISTANCE: PageOrder = {
  name: 'DISTANCE',
  by: [COLUMNS[0]!],
  id: { column: sql`at.activity_id`, kind: 'uuid' },
};

export type FilterNear = ActivityFilter & { readonly near: Near };

/** A page of activities, the nearest first. */
export function distancePage(
  searchable: Searchable,
  filter: FilterNear,
  args: ConnectionArgs,
): Promise<Connection<Activity>> {
  const search = searchOf(searchable, filter);
  return pageOfStretches(
    args,
    BY_DISTANCE,
    async (stretch) => (isHopeless(search) ? [] : stretchOf(search, filter.near, stretch)),
    () => countOf(search),
  );
}

async function stretchOf(search: Search, near: Near, stretch: Stretch): Promise<PageRow[]> {
  const { filter, demands } = search;
  const text = textOf(filter);
  const others = demands.filter(({ part }) => !part.near);
  if (!stretch.backward) {
    // Among the nearest nobody has to be asked where it is.
    const nearest = searchFor(search, filter, text, others);
    for (const places of new Set([placesFor(nearest, stretch), NEAREST_MAX])) {
      const { rows, horizon } = await look(nearest, near, stretch, amongNearest(nearest, near, places));
      // Beyond the horizon others may be nearer than those that were looked at.
      const sure = rows.filter(({ pagekey }) => horizon === null || Number(pagekey![0]) <= horizon);
      const isAll = rows.length > 0 && (horizon === null || horizon >= near.radiusKm * 1000);
      if (sure.length >= stretch.limit || isAll) return sure;
    }
  }
  // The distance is measured anyway.
  const isClose = demands
    .filter(({ part }) => part.near)
    .map(({ sure, maybe, part }) => ({ sure: any([sure, maybe]), maybe: NOTHING, part }));
  const apart = searchFor(search, filter, text, [...others, ...isClose]);
  const { rows } = await look(apart, near, stretch, amongFound(apart, near));
  return rows;
}

/** How many of the nearest places a page needs, by the sample; whoever goes on from a page has all of it behind. */
function placesFor({ sample, sampled }: Search, { after, limit }: Stretch): number {
  if (after !== null || sample.size === 0) return NEAREST_MAX;
  return Math.min(Math.ceil((SURELY * limit * sample.size) / numberOf(sampled)), NEAREST_MAX);
}

/**
 * Those whose places are the nearest, each looked up by itself: joined, PostgreSQL would make a list of all that is marked.
 * With the distance to which that is all of them; null when it is all there are.
 */
function amongNearest(search: Search, near: Near, places: number): RawBuilder<unknown> {
  const { x, y } = onTheMap(near);
  const questions = rarestFirst(search);
  return sql`
    with place as materialized (
      select activity_point.activity_id, ${kilometresFrom(near)} as km from activity_point
      order by activity_point.place <-> point(${x}, ${y}) limit ${places}),
    nearest as materialized (select activity_id, min(km) as km from place group by activity_id)
    select s.activity_id, nearest.km,
      (select case when count(*) = ${places} then max(km) * ${MAP_IS_TRUE_TO} * 1000 end from place) as horizon
    from nearest cross join ${asked(questions)} cross join lateral (
      select * from activity_search where activity_search.activity_id = nearest.activity_id limit 1) as s
    where ${isMarked(search, questions)}`;
}

/** Those that the index of terms and marks finds. */
function amongFound(search: Search, near: Near): RawBuilder<unknown> {
  return sql`
    select s.activity_id, nearest.km, cast(null as float8) as horizon
    from ${found(search)} cross join lateral (
      select min(${kilometresFrom(near)}) as km from activity_point where activity_point.activity_id = s.activity_id) as nearest`;
}

async function look(
  search: Search,
  { radiusKm }: Near,
  stretch: Stretch,
  candidates: RawBuilder<unknown>,
): Promise<{ rows: PageRow[]; horizon: number | null }> {
  const ordered = inDirection(COLUMNS, BY_DISTANCE, stretch);
  const conditions = [isFound(search, sql`at.activity_id`), ...between(COLUMNS, BY_DISTANCE, stretch)];
  const { rows } = await sql<PageRow & { horizon: number | null }>`
    select ${activityJson} as activity, at.pagekey, at.horizon from (
      select at.*, ${keyOf(COLUMNS)} as pagekey from (
        select candidate.*, cast(round(km * 1000) as bigint) as metres from (${candidates}) as candidate
        where km <= ${radiusKm}) as at
      where ${sql.join(conditions, sql` and `)} order by ${ordered} limit ${stretch.limit}) as at
    join activity on activity.id = at.activity_id order by ${ordered}`.execute(search.reads);
  return { rows, horizon: rows[0]?.horizon ?? null };
}
