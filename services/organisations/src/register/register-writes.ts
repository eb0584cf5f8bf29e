import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { copyInto } from '@samspill/messaging/copy-into';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { sql } from 'kysely';
import { readsOf } from '../organisation/organisation-reads.ts';
import { listOf } from './any-of.ts';
import type { RegisterDatabase } from './register-rows.ts';
import { RegisterUnitEntity } from './register-unit.entity.ts';
import type { RegisterUnit } from './register-unit.ts';
import type { Voluntary } from './voluntary.ts';

/*
 * Thousands of rows at once: docs/decisions/0064-new-rows-by-copy-and-a-frugal-heap.md. New ones by COPY, the others in one statement
 * with a list for each column. A row that says what stands there already is left untouched, so that importing twice writes
 * nothing.
 */

const UNIT_COLUMNS = {
  organisationNumber: 'text',
  name: 'text',
  form: 'text',
  municipalityNumber: 'text',
  parentNumber: 'text',
  website: 'text',
  sectorCode: 'text',
  voluntary: 'boolean',
  deletedOn: 'date',
  readAt: 'timestamptz',
} as const satisfies Record<keyof RegisterUnit, string>;

const VOLUNTARY_COLUMNS = {
  organisationNumber: 'text',
  // Lists of different lengths are no list of lists in PostgreSQL: they travel as its text for them.
  icnpo: 'text',
  registeredOn: 'date',
  deletedOn: 'date',
  readAt: 'timestamptz',
} as const satisfies Record<keyof Voluntary, string>;

/**
 * Inserts, or brings up to date. Each number once. One import at a time: nobody else puts a number there meanwhile.
 * Gives those of which nothing newer is known; the others are left as they are.
 */
export async function writeUnits(
  em: SqlEntityManager,
  units: readonly RegisterUnit[],
): Promise<readonly RegisterUnit[]> {
  const known = await knownOf(em, units);
  const isKnown = ({ organisationNumber }: RegisterUnit) => known.has(organisationNumber);
  const newest = units.filter(
    ({ organisationNumber, readAt }) => (known.get(organisationNumber) ?? readAt) <= readAt,
  );
  await copyInto(
    em,
    RegisterUnitEntity,
    newest.filter((unit) => !isKnown(unit)),
  );
  // Back in a file, it is not missing any more.
  await write(em, 'registerUnit', UNIT_COLUMNS, newest.filter(isKnown), 'missingSince');
  return newest;
}

/** Inserts, or brings up to date what is not newer. Each number once. */
export function writeVoluntary(em: SqlEntityManager, rows: readonly Voluntary[]): Promise<void> {
  const written = rows.map((row) => Object.assign({}, row, { icnpo: `{${row.icnpo.join(',')}}` }));
  return write(em, 'registerVoluntary', VOLUNTARY_COLUMNS, written);
}

/** Those that stand there, and as of when. */
async function knownOf(
  em: SqlEntityManager,
  units: readonly RegisterUnit[],
): Promise<ReadonlyMap<OrganisationNumber, Date>> {
  const numbers = units.map(({ organisationNumber }) => organisationNumber);
  const given = sql<{ number: OrganisationNumber }>`unnest(${listOf(numbers)})`.as<'given'>(
    sql`given(number)`,
  );
  // Each by itself, by the index: some thousands at once have PostgreSQL read a table that it does not know yet from end to end.
  const rows = await readsOf(em)
    .selectFrom(given)
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('registerUnit')
          .select(['organisationNumber', 'readAt'])
          .whereRef('registerUnit.organisationNumber', '=', 'given.number')
          .limit(1)
          .as('found'),
      (join) => join.onTrue(),
    )
    .select(['found.organisationNumber', 'found.readAt'])
    .execute();
  return new Map(rows.map(({ organisationNumber, readAt }) => [organisationNumber, new Date(readAt)]));
}

async function write(
  em: SqlEntityManager,
  table: 'registerUnit' | 'registerVoluntary',
  columns: Readonly<Record<string, string>>,
  rows: readonly object[],
  cleared?: 'missingSince',
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const lists = names.map((name) => {
    const values = rows.map((row) => (row as Record<string, unknown>)[name]);
    return sql`${sql.val(values)}::${sql.raw(columns[name]!)}[]`;
  });
  const aliases = sql.raw(names.map((name) => `"${name}"`).join(', '));
  const given = sql<object>`unnest(${sql.join(lists)})`.as<'given'>(sql`given(${aliases})`);
  const told = names.filter((name) => name !== 'organisationNumber' && name !== 'readAt');
  const list = (of: string) => sql.join(told.map((name) => sql.ref(`${of}.${name}`)));
  const differs = sql<boolean>`(${list(table)}) is distinct from (${list('excluded')})`;
  const isNotOlder = sql<boolean>`${sql.ref('excluded.readAt')} >= ${sql.ref(`${table}.readAt`)}`;
  await readsOf(em)
    .insertInto(table)
    .columns(names as (keyof RegisterDatabase[typeof table])[])
    .expression((eb) =>
      eb
        .selectFrom(given)
        .select(
          names.map((name) =>
            sql.raw(name === 'icnpo' ? 'given."icnpo"::text[]' : `given."${name}"`).as(name),
          ),
        ),
    )
    .onConflict((conflict) =>
      conflict
        .column('organisationNumber')
        .doUpdateSet((eb) =>
          Object.fromEntries([
            ...[...told, 'readAt'].map((name) => [name, eb.ref(`excluded.${name}` as never)]),
            ...(cleared === undefined ? [] : [[cleared, null]]),
          ]),
        )
        .where(
          cleared === undefined
            ? sql<boolean>`${differs} and ${isNotOlder}`
            : sql<boolean>`(${differs} or ${sql.ref(`${table}.${cleared}`)} is not null)`,
        ),
    )
    .execute();
}
