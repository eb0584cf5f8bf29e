import type { Connection, ConnectionArgs } from '@samspill/service-kit/connection';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Activity } from '../../activity/activity.ts';
import type { ActivityFilter } from '../../activity/activity-filter.ts';
import type { SearchOrder } from '../../activity/activity-list.ts';
import { distancePage } from './distance-page.ts';
import { searchPage } from './search-page.ts';
import type { Searchable } from './search.ts';

/** A page of the list of all activities, in any of its orders. */
export function searchActivities(
  searchable: Searchable,
  filter: ActivityFilter,
  order: SearchOrder,
  page: ConnectionArgs,
): Promise<Connection<Activity>> {
  if (order !== 'DISTANCE') return searchPage(searchable, filter, order, page);
  const { near } = filter;
  if (near === undefined) throw new Refusal('ORDER_NEEDS_A_POINT', { field: 'order' });
  return distancePage(searchable, { ...filter, near }, page);
}
