import type { EntityClass, EntityProperty, EntitySchema, SqlEntityManager } from '@mikro-orm/postgresql';
import { escapeIdentifier } from 'pg';
import { OpenTransaction } from './open-transaction.ts';

/**
 * Inserts rows of an entity by COPY, in the transaction of `em`: for thousands of them it costs the database a third of what
 * `insertMany` does, and this process less still. All rows have the properties of the first; none of them may be there already,
 * which is a unique violation that ends the transaction.
 */
export async function copyInto<Entity extends object>(
  em: SqlEntityManager,
  entity: EntityClass<Entity> | EntitySchema<Entity>,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const { tableName, properties } = em.getMetadata(entity);
  const columns = Object.keys(first).map((key) => {
    const property = properties[key as never] as EntityProperty | undefined;
    if (property === undefined) throw new Error(`${tableName} has no property ${key}`);
    return { key, name: property.fieldNames[0]!, isArray: property.columnTypes[0]!.endsWith('[]') };
  });
  const names = columns.map(({ name }) => escapeIdentifier(name)).join(', ');
  let text = '';
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    let between = '';
    for (const { key, isArray } of columns) {
      text += between + copyText(row[key], isArray);
      between = '\t';
    }
    text += '\n';
  }
  await OpenTransaction.of(em).copyIn(`copy ${escapeIdentifier(tableName)} (${names}) from stdin`, text);
}

/** A value as COPY’s text format has it. Objects, and arrays of a column that is none, are JSON. */
function copyText(value: unknown, isArray: boolean): string {
  if (value === null || value === undefined) return NOTHING;
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (isArray) return escaped(`{${(value as readonly string[]).map(arrayElement).join(',')}}`);
  return escaped(JSON.stringify(value));
}

const NOTHING = String.raw`\N`;
/** Signs that COPY reads as the end of something. */
const SPECIAL = /[\\\t\n\r]/;
const EACH_SPECIAL = new RegExp(SPECIAL, 'g');
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(EACH_SPECIAL, (sign) => ESCAPES[sign]!) : text;
}

function arrayElement(element: string): string {
  return `"${element.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
