import type { ClientBase } from 'pg';

/** Rows moved by one statement: some 4 ms of commit are shared by all of them. */
export const SEQUENCE_BATCH_MAX = 1_000;

/** Advisory lock key, per database. */
export const SEQUENCER_LOCK = 7_274_401;

/** Followers of this database listen here. */
export const STREAM_CHANNEL = 'samspill_stream';

/**
 * Moves the oldest pending facts into the stream and gives them their numbers.
 *
 * @returns how many, or null when another sequencer is at work
 */
export async function sequenceBatch(client: ClientBase, limit = SEQUENCE_BATCH_MAX): Promise<number | null> {
  // One sequencer at a time: two would interleave positions. The lock is a statement of its own, so that the next one's
  // snapshot is taken when it is held and sees all that the last holder did. Begin and lock travel together.
  const [, lock] = (await client.query(
    `begin; select pg_try_advisory_xact_lock(${SEQUENCER_LOCK}) as leader`,
  )) as unknown as [unknown, { rows: { leader: boolean }[] }];
  try {
    const moved = lock.rows[0]!.leader ? await move(client, limit) : null;
    await client.query('commit');
    return moved;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function move(client: ClientBase, limit: number): Promise<number> {
  const { rows } = await client.query<{ moved: number }>({
    name: 'messaging.move',
    text: MOVE_OLDEST,
    values: [limit],
  });
  return rows[0]!.moved;
}

// Pending rows in insertion order. A row whose transaction is still open is not seen and comes in a later batch; that
// it then stands behind rows with higher seq is harmless, since within an aggregate nobody can have passed it.
const MOVE_OLDEST = moveStatement('select seq from messaging.outbox order by seq limit $1');

/**
 * Takes the rows that `which` selects by `seq` out of the outbox, numbers them, and wakes whoever follows this database:
 * all in one. The wake is sent with the commit, so nobody is woken for what is not there, and says which heads moved, so
 * that nobody has to ask.
 */
export function moveStatement(which: string): string {
  return `
with moved as (
  delete from messaging.outbox where seq = any (array(${which})) returning *
), class_head as (
  update messaging.class_head as head set sequence = head.sequence + given.n
    from (select class, count(*) as n from moved group by class) given
   where head.class = given.class
  returning head.class, head.sequence - given.n as before
), stream_head as (
  update messaging.stream_head as head set position = head.position + given.n
    from (select class, stream, count(*) as n from moved group by class, stream) given
   where head.class = given.class and head.stream = given.stream
  returning head.class, head.stream, head.position, head.position - given.n as before
), placed as (
insert into messaging.stream (
  class, stream, position, sequence, id, aggregate_id, version, partition_key, type, source, time,
  municipality, correlation_id, causation_id, traceparent, recorded_at, data
)
select
  moved.class, moved.stream,
  stream_head.before + row_number() over (partition by moved.class, moved.stream order by seq),
  class_head.before + row_number() over (partition by moved.class order by seq),
  id, aggregate_id, version, partition_key, type, source, time,
  municipality, correlation_id, causation_id, traceparent, recorded_at, data
from moved
join class_head on class_head.class = moved.class
join stream_head on stream_head.class = moved.class and stream_head.stream = moved.stream
), woken as (
  select pg_notify('${STREAM_CHANNEL}', string_agg(class || '/' || stream || '/' || position, ' '))
    from stream_head having count(*) > 0
)
select (select count(*)::int from moved) as moved, (select count(*) from woken) as woken`;
}
