import { Migration } from '@mikro-orm/migrations';

/** What begins a consumer's transaction: lease, look at what is parked, move the cursor, in one round trip. */
export class TakeFunction extends Migration {
  override up(): void {
    // Of the event that the cursor stands at: a position alone does not tell one history from another.
    this.addSql('alter table messaging.consumer_cursor add column event_id uuid');
    this.addSql(`
      create function messaging.take(
        p_consumer text, p_service text, p_class text, p_stream smallint, p_first bigint, p_last bigint, p_last_id uuid,
        out done bigint, out rebuilds integer, out moved boolean, out parked text[]
      ) language plpgsql as $body$
      begin
        moved := false;
        select cursor.position, cursor.rebuilds into done, rebuilds from messaging.consumer_cursor cursor
         where consumer = p_consumer and service = p_service and class = p_class and stream = p_stream
           for update skip locked;
        -- Another instance has the lease, or these events are done, or they do not follow on what is done.
        if not found or p_last <= done or p_first > done + 1 then
          return;
        end if;
        -- A holder that stands still so long (frozen, or cut off) loses its transaction and with it the lease.
        perform set_config('idle_in_transaction_session_timeout', '30s', true);
        update messaging.consumer_cursor set position = p_last, event_id = p_last_id, moved_at = now()
         where consumer = p_consumer and service = p_service and class = p_class and stream = p_stream;
        moved := true;
        -- After the lock is held: its own snapshot may be older than a key parked meanwhile.
        select array_agg(distinct partition_key) into parked from messaging.parked
         where consumer = p_consumer and service = p_service and class = p_class and stream = p_stream;
      end
      $body$`);
    this.addSql(`revoke all on all functions in schema messaging from public`);
  }
}
