import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { readsOf } from '../organisation/organisation-reads.ts';
import type { RegisterDatabase } from './register-rows.ts';
import type { RegisterUnit } from './register-unit.ts';
import type { Voluntary } from './voluntary.ts';

/*
 * Thousands of rows in one statement, a list for each column: docs/decisions/0060-rows-of-the-register-in-bulk.md. A row
 * that stands there already is left untouched, so that importing twice writes nothing.
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

/** Inserts, or brings up to date. Each number once. */
export function writeUnits(em: SqlEntityManager, units: readonly RegisterUnit[]): Promise<void> {
  return write(em, 'registerUnit', UNIT_COLUMNS, units);
}

/** Inserts, or brings up to date. Each number once. */
export function writeVoluntary(em: SqlEntityManager, rows: readonly Voluntary[]): Promise<void> {
  const written = rows.map((row) => Object.assign({}, row, { icnpo: `{${row.icnpo.join(',')}}` }));
  return write(em, 'registerVoluntary', VOLUNTARY_COLUMNS, written);
}

async function write(
  em: SqlEntityManager,
  table: 'registerUnit' | 'registerVoluntary',
  columns: Readonly<Record<string, string>>,
  rows: readonly object[],
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
          Object.fromEntries([...told, 'readAt'].map((name) => [name, eb.ref(`excluded.${name}` as never)])),
        )
        .where(sql<boolean>`(${list(table)}) is distinct from (${list('excluded')})`),
    )
    .execute();
}
