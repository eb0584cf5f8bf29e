import type { Connection, ConnectionArgs } from '@samspill/service-kit/connection';
import { type PageOrder, pageOf } from '@samspill/service-kit/page-of';
import { type ParentColumn, pagesOf } from '@samspill/service-kit/pages-of';
import { sql } from 'kysely';
import type { Reads } from '../reads.ts';
import type { Activity } from './activity.ts';
import { type ActivityFilter, type ActivityQuery, filtered } from './activity-filter.ts';
import { type ActivityRow, fromRow } from './activity-row.ts';

const ID = { column: 'activity.id', kind: 'uuid' } as const;

/** The orders of a list. The id breaks ties. */
export const activityOrders = {
  START: { name: 'START', by: [{ column: 'activity.startKey', kind: 'date' }], id: ID },
  // The column itself is in Norwegian order.
  TITLE: { name: 'TITLE', by: [{ column: 'activity.titleKey', kind: 'text' }], id: ID },
  PUBLISHED: {
    name: 'PUBLISHED',
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

export async function listActivities(
  reads: Reads,
  filter: ActivityFilter,
  order: ActivityOrder,
  page: ConnectionArgs,
): Promise<Connection<Activity>> {
  const query = filtered(reads.selectFrom('activity').selectAll('activity'), filter);
  return shown(await pageOf(reads, query, page, activityOrders[order]));
}

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
  return lists.map(shown);
}

export async function countActivities(reads: Reads, filter: ActivityFilter): Promise<number> {
  const query = filtered(reads.selectFrom('activity').selectAll('activity'), filter);
  const { count } = await query
    .clearSelect()
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .executeTakeFirstOrThrow();
  return count;
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

/** How long each parent's list is, in one statement. */
export async function countPerParent(
  reads: Reads,
  parents: { readonly of: ActivityParent; readonly keys: readonly string[] },
  filter: ActivityFilter,
): Promise<number[]> {
  const { column, kind, ...rest } = activityParents[parents.of];
  const isOf =
    'holdsMany' in rest
      ? sql<boolean>`${sql.ref(column)} @> array[parent.key]`
      : sql<boolean>`${sql.ref(column)} = parent.key`;
  const query = filtered(reads.selectFrom('activity').selectAll('activity'), filter)
    .clearSelect()
    .where(isOf);
  const { rows } = await sql<{ count: number }>`
    select (select count(*)::int from ${query.select(sql`1`.as('one'))} as listed) as count
    from unnest(cast(${parents.keys} as ${sql.raw(kind)}[])) with ordinality as parent (key, n)
    order by parent.n`.execute(reads);
  return rows.map(({ count }) => count);
}

function shown({ edges, pageInfo }: Connection<ActivityRow>): Connection<Activity> {
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: fromRow(node) })), pageInfo };
}
