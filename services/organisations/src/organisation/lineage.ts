import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { OrganisationId } from '@samspill/values/ids';
import { LEVELS_MAX, type Lineage } from './changes/attach.ts';
import { readsOf } from './organisation-reads.ts';

/** A number that no other advisory lock in this database has; messaging keeps its own. */
const LINEAGE_LOCK = 7_120_001;

/**
 * Until commit nobody else changes who stands below whom. Two stories that each see no circle could close one between
 * them, and locks on rows alone would not show it. Parents change rarely, so one at a time costs nothing.
 */
export async function holdLineages(em: SqlEntityManager): Promise<void> {
  await readsOf(em)
    .selectNoFrom((eb) => eb.fn('pg_advisory_xact_lock', [eb.lit(LINEAGE_LOCK)]).as('held'))
    .execute();
}

/** Where an organisation and the parent it is to get stand now. */
export async function lineageOf(
  em: SqlEntityManager,
  id: OrganisationId,
  parentId: OrganisationId,
): Promise<Lineage> {
  return { aboveParent: await above(em, parentId), levelsBelow: await levelsBelow(em, id) };
}

async function above(em: SqlEntityManager, id: OrganisationId): Promise<OrganisationId[]> {
  const rows = await readsOf(em)
    .withRecursive('line', (db) =>
      db
        .selectFrom('organisation')
        .select('parentId')
        .where('id', '=', id)
        .union(
          db
            .selectFrom('line')
            .innerJoin('organisation', 'organisation.id', 'line.parentId')
            .select('organisation.parentId'),
        ),
    )
    .selectFrom('line')
    .select('parentId')
    .execute();
  return rows.flatMap(({ parentId }) => parentId ?? []);
}

/** Level by level, no deeper than what is allowed, whatever stands in the table. */
async function levelsBelow(em: SqlEntityManager, id: OrganisationId): Promise<number> {
  const { levels } = await readsOf(em)
    .withRecursive('line(id, level)', (db) =>
      db
        .selectFrom('organisation')
        .select((eb) => ['organisation.id', eb.lit<number>(0).as('level')])
        .where('id', '=', id)
        .unionAll(
          db
            .selectFrom('line')
            .innerJoin('organisation', 'organisation.parentId', 'line.id')
            .select(({ eb }) => ['organisation.id', eb('line.level', '+', 1).as('level')])
            .where('line.level', '<', LEVELS_MAX),
        ),
    )
    .selectFrom('line')
    .select(({ fn }) => fn.max('level').as('levels'))
    .executeTakeFirstOrThrow();
  return levels;
}
