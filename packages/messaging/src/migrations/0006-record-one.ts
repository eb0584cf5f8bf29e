import { Migration } from '@mikro-orm/migrations';

/** What records the one fact of a transaction, the usual case. It raises instead of counting: commit follows unasked. */
export class RecordOneFunction extends Migration {
  override up(): void {
    this.addSql(`
      create function messaging.record_one(
        p_source text, p_id uuid, p_class text, p_stream smallint, p_subject text, p_key text, p_type text,
        p_time timestamptz, p_municipality text, p_correlation text, p_causation text, p_traceparent text, p_data json
      ) returns void language plpgsql as $body$
      declare
        bumped bigint;
      begin
        insert into messaging.aggregate_head as head (aggregate_id, class, stream, version)
        values (p_subject, p_class, p_stream, 1)
        on conflict (aggregate_id) do update set version = head.version + 1
          where head.class = excluded.class and head.stream = excluded.stream
        returning head.version into bumped;
        if bumped is null then
          raise exception 'an aggregate keeps its data class and partition key for ever; this fact changes them';
        end if;
        insert into messaging.outbox (
          id, class, stream, aggregate_id, version, partition_key, type, source, time,
          municipality, correlation_id, causation_id, traceparent, data
        ) values (
          p_id, p_class, p_stream, p_subject, bumped, p_key, p_type, p_source, p_time,
          p_municipality, p_correlation, p_causation, p_traceparent, p_data
        );
      end
      $body$`);
    this.addSql(`revoke all on all functions in schema messaging from public`);
  }
}
