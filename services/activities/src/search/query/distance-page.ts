import type { Connection, ConnectionArgs } from '@samspill/service-kit/connection';
import { keyOf, type KeyColumn, type PageOrder } from '@samspill/service-kit/page-of';
import { type RawBuilder, sql } from 'kysely';
import type { Activity } from '../../activity/activity.ts';
import type { ActivityFilter } from '../../activity/activity-filter.ts';
import type { Reads } from '../../reads.ts';
import { type Near, onTheMap } from '../marks/area-marks.ts';
import { kilometresFrom } from './exact-filters.ts';
import { askedFor, countOf, hasStatus, passes, rowsOf } from './search-page.ts';
import { between, isDownwards, type PageRow, pageOfStretches, type Stretch } from './stretch.ts';

/** Places looked at from the nearest on, before the index of marks is asked. */
const NEAREST_MAX = 1_000;
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
  reads: Reads,
  filter: FilterNear,
  args: ConnectionArgs,
): Promise<Connection<Activity>> {
  return pageOfStretches(
    args,
    BY_DISTANCE,
    (stretch) => stretchOf(reads, filter, stretch),
    () => countOf({ reads, filter, asked: askedFor(filter, false) }),
  );
}

async function stretchOf(reads: Reads, filter: FilterNear, stretch: Stretch): Promise<PageRow[]> {
  if (filter.text === undefined && !stretch.backward) {
    const nearest = await look(reads, filter, stretch, amongNearest(filter));
    const { horizon } = nearest;
    // Beyond the horizon others may be nearer than those that were looked at.
    const sure = nearest.rows.filter(({ pagekey }) => horizon === null || Number(pagekey![0]) <= horizon);
    if (sure.length >= stretch.limit) return sure;
  }
  const { rows } = await look(reads, filter, stretch, amongMarked(filter));
  return rows;
}

/** Those whose places are the nearest, with the distance to which that is all of them; null when it is all there are. */
function amongNearest({ near }: FilterNear): RawBuilder<unknown> {
  const { x, y } = onTheMap(near);
  return sql`
    (with nearest as materialized (
      select activity_point.activity_id, ${kilometresFrom(near)} as km from activity_point
      order by activity_point.place <-> point(${x}, ${y}) limit ${NEAREST_MAX})
    select activity_id, min(km) as km,
      (select case when count(*) = ${NEAREST_MAX} then max(km) * ${MAP_IS_TRUE_TO} * 1000 end from nearest) as horizon
    from nearest group by activity_id)`;
}

/** Those that the index of terms and marks finds. */
function amongMarked(filter: FilterNear): RawBuilder<unknown> {
  const found = askedFor(filter, false);
  return sql`
    (select s.activity_id, min(${kilometresFrom(filter.near)}) as km, cast(null as float8) as horizon
    from ${rowsOf(found)} join activity_search as s on s.document @@ asked.found
    join activity_point on activity_point.activity_id = s.activity_id
    where ${hasStatus(filter)} group by s.activity_id)`;
}

async function look(
  reads: Reads,
  filter: FilterNear,
  stretch: Stretch,
  candidates: RawBuilder<unknown>,
): Promise<{ rows: PageRow[]; horizon: number | null }> {
  const direction = sql.raw(isDownwards(BY_DISTANCE, stretch) ? 'desc' : 'asc');
  const { near, text: _, ...others } = filter;
  const conditions = between(COLUMNS, BY_DISTANCE, stretch).map((condition) => sql`and ${condition}`);
  const { rows } = await sql<PageRow & { horizon: number | null }>`
    select activity.*, at.pagekey, at.horizon from (
      select at.*, ${keyOf(COLUMNS)} as pagekey from (
        select activity_id, cast(round(km * 1000) as bigint) as metres, horizon from ${candidates} as candidate
        where km <= ${near.radiusKm}) as at
      where ${passes(reads, others, sql`at.activity_id`)} ${sql.join(conditions, sql` `)}
      order by at.metres ${direction}, at.activity_id ${direction} limit ${stretch.limit}) as at
    join activity on activity.id = at.activity_id
    order by at.metres ${direction}, at.activity_id ${direction}`.execute(reads);
  return { rows: rows.map(({ horizon: _h, ...row }) => row as PageRow), horizon: rows[0]?.horizon ?? null };
}
