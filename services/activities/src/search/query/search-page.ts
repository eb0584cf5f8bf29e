import type { Connection, ConnectionArgs } from '@samspill/service-kit/connection';
import type { Activity } from '../../activity/activity.ts';
import type { ActivityFilter } from '../../activity/activity-filter.ts';
import type { ActivityOrder } from '../../activity/activity-list.ts';
import { textQuery } from '../text/text-query.ts';
import { countOf } from './count-of.ts';
import { orderedStretch } from './ordered-stretch.ts';
import { rankedCount, rankedStretch } from './ranked-stretch.ts';
import { isHopeless, type Search, type Searchable, searchFor, type TextAsked } from './search.ts';
import { relevance, searchOrders } from './search-orders.ts';
import { pageOfStretches } from './stretch.ts';

export type SearchOrderName = ActivityOrder | 'RELEVANCE';

/** A page of activities: as `pageOf` gives it, at the cost of the page and not of the list. */
export function searchPage(
  searchable: Searchable,
  filter: ActivityFilter,
  name: SearchOrderName,
  args: ConnectionArgs,
): Promise<Connection<Activity>> {
  const search = searchOf(searchable, filter);
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
    () => (name === 'RELEVANCE' ? rankedCount(search) : countOf(search)),
  );
}

/** What a filter searches for, whatever the order. */
export function searchOf(searchable: Searchable, filter: ActivityFilter): Search {
  return searchFor(searchable, filter, textOf(filter));
}

/** Of its text the last step, which finds what the others find. */
export function textOf({ text }: ActivityFilter): TextAsked | null {
  return text === undefined ? null : { words: textQuery(text).at(-1)!, better: null };
}
