import { createHash } from 'node:crypto';
import { type Client, escapeIdentifier } from 'pg';

/** SHA-256 over every row of a table as text, in order: equal digests, equal bytes. */
export async function tableDigest(client: Client, table: string): Promise<{ rows: number; sha256: string }> {
  const name = escapeIdentifier(table);
  const { rows } = await client.query<{ row: string }>(
    `select ${name}::text collate "C" as row from ${name} order by 1`,
  );
  const hash = createHash('sha256');
  for (const { row } of rows) hash.update(row).update('\n');
  return { rows: rows.length, sha256: hash.digest('hex') };
}
