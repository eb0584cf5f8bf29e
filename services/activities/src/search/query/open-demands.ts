import { type RawBuilder, sql } from 'kysely';
import { type ActivityFilter, filtered } from '../../activity/activity-filter.ts';
import type { Reads } from '../../reads.ts';
import { NOTHING } from '../text/term-query.ts';
import { isWithin } from './exact-filters.ts';
import type { Search } from './search.ts';

/**
 * What the marks leave open lets an activity through: the document says that it surely does, or the activity itself,
 * asked of one at a time. Joined, PostgreSQL would make lists of all dates and places first.
 */
export function isFound(
  { reads, filter, demands }: Search,
  id: RawBuilder<unknown> = sql`s.activity_id`,
  document: RawBuilder<unknown> = documentOf(id),
): RawBuilder<unknown> {
  const { freshness, statuses } = filter;
  const open = demands
    .filter(({ maybe }) => maybe !== NOTHING)
    .map(({ sure, part }) => {
      const passing = part.near ? isWithin(part.near, id) : passes(reads, { ...part, statuses }, id);
      return sure === NOTHING ? passing : sql`(${document} @@ cast(${sure} as tsquery) or ${passing})`;
    });
  // Freshness has no marks, since it changes as time goes by.
  const fresh = freshness === undefined ? [] : [passes(reads, { freshness, statuses }, id)];
  return sql.join([sql`true`, ...open, ...fresh], sql` and `);
}

function documentOf(id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select document from activity_search where activity_id = ${id})`;
}

function passes(reads: Reads, filter: ActivityFilter, id: RawBuilder<unknown>): RawBuilder<boolean> {
  const activity = reads
    .selectFrom('activity')
    .selectAll('activity')
    .where(sql<boolean>`${sql.ref('activity.id')} = ${id}`);
  const one = filtered(activity, filter)
    .clearSelect()
    .select(sql<boolean>`true`.as('passes'))
    .limit(1);
  return sql<boolean>`coalesce((${one}), false)`;
}
