import { Migration } from '@mikro-orm/migrations';

/**
 * What records facts, as a function: its plans are kept for as long as the connection lives. Planned anew in every
 * transaction the same statement costs the database four times as much, more than the rest of a small transaction.
 */
export class RecordFunction extends Migration {
  override up(): void {
    this.addSql(`
      create function messaging.record(
        p_source text, p_ids uuid[], p_classes text[], p_streams smallint[], p_subjects text[], p_keys text[],
        p_types text[], p_times timestamptz[], p_municipalities text[], p_correlations text[], p_causations text[],
        p_traceparents text[], p_data text[]
      ) returns integer language plpgsql as $body$
      declare
        written integer;
        bumped bigint;
      begin
        if cardinality(p_ids) = 1 then
          -- The usual case, without arrays to unfold.
          insert into messaging.aggregate_head as head (aggregate_id, class, stream, version)
          values (p_subjects[1], p_classes[1], p_streams[1], 1)
          on conflict (aggregate_id) do update set version = head.version + 1
            where head.class = excluded.class and head.stream = excluded.stream
          returning head.version into bumped;
          insert into messaging.outbox (
            id, class, stream, aggregate_id, version, partition_key, type, source, time,
            municipality, correlation_id, causation_id, traceparent, data
          )
          select
            p_ids[1], p_classes[1], p_streams[1], p_subjects[1], bumped, p_keys[1], p_types[1], p_source, p_times[1],
            p_municipalities[1], p_correlations[1], p_causations[1], p_traceparents[1], p_data[1]::json
          where bumped is not null;
        else
          with given as (
            select * from unnest(
              p_ids, p_classes, p_streams, p_subjects, p_keys, p_types, p_times,
              p_municipalities, p_correlations, p_causations, p_traceparents, p_data
            ) with ordinality as given (
              id, class, stream, aggregate_id, partition_key, type, time,
              municipality, correlation_id, causation_id, traceparent, data, n
            )
          ), head as (
            insert into messaging.aggregate_head as head (aggregate_id, class, stream, version)
            select aggregate_id, class, stream, count(*) from given
             group by aggregate_id, class, stream order by aggregate_id
            on conflict (aggregate_id) do update set version = head.version + excluded.version
              where head.class = excluded.class and head.stream = excluded.stream
            returning aggregate_id, version
          )
          insert into messaging.outbox (
            id, class, stream, aggregate_id, version, partition_key, type, source, time,
            municipality, correlation_id, causation_id, traceparent, data
          )
          select
            id, class, stream, aggregate_id,
            head.version - count(*) over (partition by aggregate_id)
              + row_number() over (partition by aggregate_id order by n),
            partition_key, type, p_source, time,
            municipality, correlation_id, causation_id, traceparent, data::json
          from given join head using (aggregate_id)
          order by n;
        end if;
        get diagnostics written = row_count;
        return written;
      end
      $body$`);
    this.addSql(`revoke all on all functions in schema messaging from public`);
  }
}
