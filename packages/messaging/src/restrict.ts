/** Who acts, as a row policy reads it. Null where nothing is set, and null equals nobody: it fails closed. */
export const APP_PARTY = `nullif(current_setting('app.party', true), '')`;
export const APP_ROLE = `nullif(current_setting('app.role', true), '')`;
export const APP_PURPOSE = `nullif(current_setting('app.purpose', true), '')`;

/** How a table's comment begins, by which `row-security-faults.ts` and people know it. */
export const RESTRICTED_MARK = 'restricted:';

/** For which rows each command is let through, as a condition in SQL. What is left out is let through for none. */
export interface RowPolicies {
  readonly select?: string;
  readonly insert?: string;
  /** For the row as it was and as it becomes, or one condition for each. */
  readonly update?: string | { readonly was: string; readonly becomes: string };
  readonly delete?: string;
}

/**
 * The statements that make a table restricted, for its migration: row security that binds its owner too, one policy a
 * command, and a mark with what the table holds.
 *
 * @param table such as `access_entry` or `messaging.idempotency_key`
 * @param holds a few words, without quotes
 */
export function restrict(table: string, holds: string, policies: RowPolicies): string[] {
  const name = table.split('.').at(-1)!;
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `comment on table ${table} is '${RESTRICTED_MARK} ${holds}'`,
    ...(['select', 'insert', 'update', 'delete'] as const).flatMap((command) => {
      const rows = policies[command];
      if (rows === undefined) return [];
      return `create policy ${name}_${command} on ${table} for ${command} ${conditionOf(command, rows)}`;
    }),
  ];
}

function conditionOf(command: string, rows: string | { was: string; becomes: string }): string {
  if (command === 'insert') return `with check (${rows as string})`;
  if (command !== 'update') return `using (${rows as string})`;
  const { was, becomes } = typeof rows === 'string' ? { was: rows, becomes: rows } : rows;
  return `using (${was}) with check (${becomes})`;
}
