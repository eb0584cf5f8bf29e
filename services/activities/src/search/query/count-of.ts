import { sql } from 'kysely';
import { isFound } from './open-demands.ts';
import { found, isHopeless, type Search } from './search.ts';

/** How many a search finds, all its pages together. */
export async function countOf(search: Search): Promise<number> {
  if (isHopeless(search)) return 0;
  const { rows } = await sql<{ length: number }>`
    select cast(count(*) as integer) as length from ${found(search)}
    where ${isFound(search, sql`s.activity_id`, sql`s.document`)}`.execute(search.reads);
  return rows[0]!.length;
}
