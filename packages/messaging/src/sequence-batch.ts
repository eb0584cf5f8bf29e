import type { ClientBase } from 'pg';

/** Rows moved by one statement: all of them share its round trip and its commit. */
export const SEQUENCE_BATCH_MAX = 1_000;

/** Advisory lock key, per database. */
export const SEQUENCER_LOCK = 7_274_401;

/** Followers of this database listen here. */
export const STREAM_CHANNEL = 'samspill_stream';

/**
 * Moves the oldest pending facts into the stream and gives them their numbers (the SQL stands in
 * `migrations/0005-sequence.ts`). A transaction of its own, in one round trip.
 *
 * @returns how many, or null when another sequencer is at work
 */
export async function sequenceBatch(client: ClientBase, limit = SEQUENCE_BATCH_MAX): Promise<number | null> {
  const { rows } = await client.query<{ placed: number | null }>({
    name: 'messaging.sequence',
    text: 'select messaging.sequence($1) as placed',
    values: [limit],
  });
  return rows[0]!.placed;
}
