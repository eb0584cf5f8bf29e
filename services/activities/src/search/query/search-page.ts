import type { Connection, ConnectionArgs } from '@samspill/service-kit/connection';
import { sql } from 'kysely';
import type { Activity } from '../../activity/activity.ts';
import type { ActivityFilter } from '../../activity/activity-filter.ts';
import type { ActivityOrder } from '../../activity/activity-list.ts';
import type { Reads } from '../../reads.ts';
import { textQuery } from '../text/text-query.ts';
import { found, isFound, isHopeless, type Search, searchFor, surely } from './candidates.ts';
import { orderedStretch } from './ordered-stretch.ts';
import { rankedStretch } from './ranked-stretch.ts';
import { relevance, searchOrders } from './search-orders.ts';
import { pageOfStretches } from './stretch.ts';

export type SearchOrderName = ActivityOrder | 'RELEVANCE';

/** A page of activities: as `pageOf` gives it, at the cost of the page and not of the list. */
export function searchPage(
  reads: Reads,
  filter: ActivityFilter,
  name: SearchOrderName,
  args: ConnectionArgs,
): Promise<Connection<Activity>> {
  const search = searchOf(reads, filter);
  const order = name === 'RELEVANCE' ? relevance : searchOrders[name];
  return pageOfStretches(
    args,
    order,
    async (stretch) => {
      if (isHopeless(search)) return [];
      return name === 'RELEVANCE'
        ? rankedStretch(search, stretch)
        : orderedStretch(search, searchOrders[name], stretch);
    },
    () => countOf(search),
  );
}

/** What a filter searches for, whatever the order: of its text the last step, which finds what the others find. */
export function searchOf(reads: Reads, filter: ActivityFilter): Search {
  return searchFor(reads, filter, filter.text === undefined ? null : textQuery(filter.text).at(-1)!);
}

export async function countOf(search: Search): Promise<number> {
  if (isHopeless(search)) return 0;
  const { rows } = await sql<{ length: number }>`
    select cast(count(*) as integer) as length from (select s.activity_id ${surely(search)} from ${found(search)}) as s
    where ${isFound(search)}`.execute(search.reads);
  return rows[0]!.length;
}
