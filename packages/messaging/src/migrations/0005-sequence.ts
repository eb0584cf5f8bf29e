import { Migration } from '@mikro-orm/migrations';

/** What places facts in the streams, as a function: begin, lock, move and commit are one round trip. */
export class SequenceFunction extends Migration {
  override up(): void {
    this.addSql(`
      create function messaging.sequence(p_limit integer) returns integer language plpgsql as $body$
      declare
        placed integer;
        woken integer;
      begin
        -- One sequencer at a time: two would interleave positions. Each statement here takes a snapshot of its own, so the
        -- next one is taken when the lock is held and sees all that its last holder did.
        if not pg_try_advisory_xact_lock(7274401) then
          return null;
        end if;
        ${moveStatement('select seq from messaging.outbox order by seq limit p_limit')}
        into placed, woken;
        return placed;
      end
      $body$`);
    this.addSql(`revoke all on function messaging.sequence(integer) from public`);
  }
}

/**
 * Takes the rows that `which` selects by `seq` out of the outbox, numbers them, and wakes whoever follows this database:
 * all in one. The wake is sent with the commit, so nobody is woken for what is not there, and says which heads moved, so
 * that nobody has to ask.
 *
 * Pending rows are moved in insertion order. A row whose transaction is still open is not seen and comes in a later batch;
 * that it then stands behind rows with higher seq is harmless, since within an aggregate nobody can have passed it.
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
  select pg_notify('samspill_stream', string_agg(class || '/' || stream || '/' || position, ' '))
    from stream_head having count(*) > 0
)
select (select count(*)::int from moved) as moved, (select count(*)::int from woken) as woken`;
}
