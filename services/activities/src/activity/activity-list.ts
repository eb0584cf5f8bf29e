import { type Connection, type ConnectionArgs, mapNodes } from '@samspill/service-kit/connection';
import type { PageOrder } from '@samspill/service-kit/page-of';
import { type ParentColumn, pagesOf } from '@samspill/service-kit/pages-of';
import { sql } from 'kysely';
import type { Reads } from '../reads.ts';
import type { Activity } from './activity.ts';
import { type ActivityFilter, type ActivityQuery, filtered } from './activity-filter.ts';
import { fromRow } from './activity-row.ts';

const ID = { column: 'activity.id', kind: 'uuid' } as const;

/** The orders of a list. The id breaks ties. */
export const activityOrders = {
  START: { name: 'START', by: [{ column: 'activity.startKey', kind: 'date' }], id: ID },
  // The column itself is in Norwegian order.
  TITLE: { name: 'TITLE', by: [{ column: 'activity.titleKey', kind: 'text' }], id: ID },
  RECENTLY_PUBLISHED: {
    name: 'RECENTLY_PUBLISHED',
    by: [{ column: 'activity.publishedKey', kind: 'instant' }],
    id: ID,
    descending: true,
  },
} satisfies Record<string, PageOrder>;

export type ActivityOrder = keyof typeof activityOrders;

/** Whose lists there are: one of each organiser, one of each municipality. */
export const activityParents = {
  organiser: { column: 'activity.organiserIds', kind: 'uuid', holdsMany: true },
  municipality: { column: 'activity.municipalityNumber', kind: 'text' },
} satisfies Record<string, ParentColumn>;

export type ActivityParent = keyof typeof activityParents;

/** The orders of the list of all activities. */
export type SearchOrder = ActivityOrder | 'RELEVANCE' | 'DISTANCE';

/** The same page of each parent's list, in one statement. */
export async function listPerParent(
  reads: Reads,
  parents: { readonly of: ActivityParent; readonly keys: readonly string[] },
  filter: ActivityFilter,
  order: ActivityOrder,
  page: ConnectionArgs,
): Promise<Connection<Activity>[]> {
  const { of, keys } = parents;
  const query = filtered(
    of === 'organiser' ? ofOrganiser(reads) : reads.selectFrom('activity').selectAll('activity'),
    filter,
  );
  const lists = await pagesOf(
    reads,
    query,
    { column: activityParents[of], keys },
    page,
    activityOrders[order],
  );
  return lists.map((list) => mapNodes(list, fromRow));
}

/**
 * Those of one organiser first, then order and limit: left to itself, PostgreSQL walks the whole list in its order and
 * looks at everybody's organisers. The offset keeps it from seeing through.
 */
function ofOrganiser(reads: Reads): ActivityQuery {
  return reads
    .selectFrom((eb) =>
      eb
        .selectFrom('activity')
        .selectAll()
        .where(sql<boolean>`${sql.ref('organiserIds')} @> array[parent.key]`)
        .offset(eb.lit(0))
        .as('activity'),
    )
    .selectAll('activity');
}
