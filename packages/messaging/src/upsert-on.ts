import type { EventDefinition } from '@samspill/events/define-event';
import type { EntityName } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { escapeIdentifier } from 'pg';
import { type AtOnce, type Handler, handlerOf, type HeardEvent } from './on.ts';
import { runSql } from './run-sql.ts';

/**
 * Hears one fact that carries all there is to know: it says which row stands afterwards, whatever stood there before.
 * All such facts of one table that follow each other are written by one statement, whichever they are; of several about
 * the same key the last one counts.
 *
 * @param rowOf every column, as JSON says it: dates and times as text
 */
export function upsertOn<Data, Row extends object>(
  definition: EventDefinition<Data>,
  entity: EntityName<Row>,
  rowOf: (event: HeardEvent<Data>) => NoInfer<Row>,
): Handler {
  return handlerOf(definition, { itemOf: rowOf, apply: upserting(entity) });
}

/** The same function for the same table: that is what facts are gathered by. */
function upserting(entity: EntityName): AtOnce['apply'] {
  let apply = appliers.get(entity);
  if (apply === undefined) {
    apply = (rows, em) => upsertRows(em, entity, rows as object[]);
    appliers.set(entity, apply);
  }
  return apply;
}

const appliers = new WeakMap<object, AtOnce['apply']>();

async function upsertRows(em: SqlEntityManager, entity: EntityName, rows: readonly object[]): Promise<void> {
  const { tableName, props, primaryKeys } = em.getMetadata().get(entity);
  const columns = props
    .filter(({ persist }) => persist !== false)
    .map(({ name, fieldNames }) => ({ name, column: fieldNames[0]! }));
  const keys = primaryKeys.map((key) => columns.find(({ name }) => name === key)!.column);
  const byKey = new Map(
    rows.map((row) => {
      const record = row as Record<string, unknown>;
      const values = columns.map(({ name, column }) => {
        // Left out, a column would silently become null.
        if (record[name] === undefined) throw new Error(`the row for ${tableName} lacks ${name}`);
        return [column, record[name]] as const;
      });
      return [JSON.stringify(primaryKeys.map((key) => record[key])), Object.fromEntries(values)];
    }),
  );
  const table = escapeIdentifier(tableName);
  const all = columns.map(({ column }) => escapeIdentifier(column));
  const key = keys.map(escapeIdentifier);
  await runSql(
    em,
    `insert into ${table} (${all.join(', ')})
     select ${all.join(', ')} from json_populate_recordset(null::${table}, $1)
     on conflict (${key.join(', ')}) do update set ${all.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [JSON.stringify([...byKey.values()])],
  );
}
