import type { OccurrenceStatus } from '@samspill/events/activities/activity-status';
import { type Connection, type ConnectionArgs, mapNodes } from '@samspill/service-kit/connection';
import { type PageOrder, pageOf } from '@samspill/service-kit/page-of';
import { pagesOf } from '@samspill/service-kit/pages-of';
import type { ActivityId, PlaceId } from '@samspill/values/ids';
import type { SelectQueryBuilder } from 'kysely';
import type { ActivityFilter } from '../activity/activity-filter.ts';
import { filtered as filteredActivities } from '../activity/activity-filter.ts';
import type { ActivitiesDatabase, Reads } from '../reads.ts';
import type { Window } from '../window.ts';
import type { Occurrence } from './occurrence.ts';
import { fromRow, type OccurrenceRow } from './occurrence-row.ts';
import { earliestStart } from './occurrence-times.ts';

/** What a list of dates may be narrowed by; all of them together. */
export interface OccurrenceFilter {
  readonly statuses?: readonly OccurrenceStatus[];
  readonly placeId?: PlaceId;
  readonly window?: Window;
}

/** By time, the earliest first; the id breaks ties. */
const BY_START: PageOrder = {
  name: 'START',
  by: [{ column: 'occurrence.startsAt', kind: 'instant' }],
  id: { column: 'occurrence.id', kind: 'uuid' },
};

/** The dates of those activities that the other filter lets through. */
export async function listOccurrences(
  reads: Reads,
  filter: OccurrenceFilter,
  of: ActivityFilter,
  page: ConnectionArgs,
): Promise<Connection<Occurrence>> {
  const query = filtered(reads.selectFrom('occurrence').selectAll('occurrence'), filter).where((eb) => {
    const activity = reads
      .selectFrom('activity')
      .selectAll('activity')
      .whereRef('activity.id', '=', eb.ref('occurrence.activityId'));
    return eb.exists(filteredActivities(activity, of).clearSelect().select('activity.id'));
  });
  return mapNodes(await pageOf(reads, query, page, BY_START), fromRow);
}

/** The same page of the dates of each activity, in one statement. Whether one may see the activity is decided before. */
export async function listPerActivity(
  reads: Reads,
  activityIds: readonly ActivityId[],
  filter: OccurrenceFilter,
  page: ConnectionArgs,
): Promise<Connection<Occurrence>[]> {
  const query = filtered(reads.selectFrom('occurrence').selectAll('occurrence'), filter);
  const column = { column: 'occurrence.activityId', kind: 'uuid' } as const;
  const lists = await pagesOf(reads, query, { column, keys: activityIds }, page, BY_START);
  return lists.map((list) => mapNodes(list, fromRow));
}

type Query = SelectQueryBuilder<ActivitiesDatabase, 'occurrence', OccurrenceRow>;

function filtered(query: Query, { statuses, placeId, window }: OccurrenceFilter): Query {
  return query
    .$if(statuses !== undefined, (q) =>
      q.where((eb) => eb('occurrence.status', '=', eb.fn.any(eb.val([...statuses!])))),
    )
    .$if(placeId !== undefined, (q) => q.where('occurrence.placeId', '=', placeId!))
    .$if(window?.from != null, (q) =>
      q
        .where('occurrence.endsAt', '>', window!.from!.toISOString())
        .where('occurrence.startsAt', '>=', earliestStart(window!.from!).toISOString()),
    )
    .$if(window?.to != null, (q) => q.where('occurrence.startsAt', '<', window!.to!.toISOString()));
}
