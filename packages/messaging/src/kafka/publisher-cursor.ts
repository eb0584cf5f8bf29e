import type { DataClass } from '@samspill/events/define-event';
import type { StreamEvent } from '@samspill/events/stream-event';
import type { Client } from 'pg';
import { STREAM_COLUMNS, type StreamRow, toStreamEvent } from '../stream-row.ts';

/** The sequence up to which everything is on this cluster; 0 on a cluster that has not been published to. */
export async function readPublisherCursor(
  client: Client,
  dataClass: DataClass,
  cluster: string,
): Promise<number> {
  const { rows } = await client.query<{ sequence: string }>(
    'select sequence from messaging.publisher_cursor where class = $1 and cluster = $2',
    [dataClass, cluster],
  );
  return Number(rows[0]?.sequence ?? 0);
}

/** A hint only: where it is lost or late, some is published again and skipped by its position. */
export async function savePublisherCursor(
  client: Client,
  dataClass: DataClass,
  cluster: string,
  sequence: number,
): Promise<void> {
  await client.query({
    name: 'messaging.published',
    text: `insert into messaging.publisher_cursor (class, cluster, sequence) values ($1, $2, $3)
           on conflict (class) do update set cluster = $2, sequence = $3, moved_at = now()`,
    values: [dataClass, cluster, sequence],
  });
}

/** The newest sequence of a class. */
export async function headSequence(client: Client, dataClass: DataClass): Promise<number> {
  const { rows } = await client.query<{ sequence: string }>(
    'select sequence from messaging.class_head where class = $1',
    [dataClass],
  );
  return Number(rows[0]!.sequence);
}

/** Those of the events that do not stand in the stream under their sequence. */
export async function unknownHere(
  client: Client,
  dataClass: DataClass,
  events: readonly StreamEvent[],
): Promise<StreamEvent[]> {
  const { rows } = await client.query<{ id: string }>(
    `select stream.id from messaging.stream
       join unnest($2::bigint[], $3::uuid[]) given (sequence, id) using (sequence, id) where class = $1`,
    [dataClass, events.map(({ sequence }) => sequence), events.map(({ id }) => id)],
  );
  const known = new Set(rows.map(({ id }) => id));
  return events.filter(({ id }) => !known.has(id));
}

/** The events after a sequence, oldest first. */
export async function readUnpublished(
  client: Client,
  dataClass: DataClass,
  after: number,
  limit: number,
): Promise<StreamEvent[]> {
  const { rows } = await client.query<StreamRow>({
    name: 'messaging.unpublished',
    text: `select ${STREAM_COLUMNS} from messaging.stream
            where class = $1 and sequence > $2 order by sequence limit $3`,
    values: [dataClass, after, limit],
  });
  return rows.map(toStreamEvent);
}
