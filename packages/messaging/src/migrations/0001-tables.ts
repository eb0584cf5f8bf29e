import { Migration } from '@mikro-orm/migrations';

/** Outbox, streams, cursors and what is parked, in a schema of their own beside the service's tables. */
export class MessagingTables extends Migration {
  override up(): void {
    // The list of migrations stands in it, so it may be there already.
    this.addSql('create schema if not exists messaging');

    // A cursor outside names the epoch, so that one from a wiped or restored database is recognised.
    this.addSql(`
      create table messaging.epoch (
        one boolean primary key default true check (one),
        epoch text not null,
        begun_at timestamptz not null default now()
      )`);
    this.addSql(`insert into messaging.epoch (epoch) values (replace(gen_random_uuid()::text, '-', ''))`);

    // Its row lock orders the writers of one aggregate. Free space in each page keeps the updates in place.
    this.addSql(`
      create table messaging.aggregate_head (
        aggregate_id text primary key,
        class text not null check (class in ('public', 'restricted')),
        stream smallint not null check (stream between 0 and 11),
        version bigint not null
      ) with (fillfactor = 70)`);

    // cache 1: numbers handed out in blocks per connection would not follow the order of the commits.
    this.addSql(`
      create table messaging.outbox (
        seq bigint generated always as identity (cache 1) primary key,
        id uuid not null,
        class text not null,
        stream smallint not null,
        aggregate_id text not null,
        version bigint not null,
        partition_key text not null,
        type text not null,
        source text not null,
        time timestamptz(3) not null,
        municipality text,
        correlation_id text,
        causation_id text,
        traceparent text,
        recorded_at timestamptz not null default now(),
        data json
      ) with (
        autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_insert_threshold = -1, autovacuum_vacuum_cost_delay = 0
      )`);

    this.addSql(`
      create table messaging.stream (
        class text not null,
        stream smallint not null,
        position bigint not null,
        sequence bigint not null,
        id uuid not null,
        aggregate_id text not null,
        version bigint not null,
        partition_key text not null,
        type text not null,
        source text not null,
        time timestamptz(3) not null,
        municipality text,
        correlation_id text,
        causation_id text,
        traceparent text,
        recorded_at timestamptz not null,
        redacted_at timestamptz,
        data json,
        primary key (class, stream, position),
        unique (class, sequence),
        unique (aggregate_id, version)
      )`);

    // The numbers last given. One small row each, so that a follower reads twelve rows to know what is new.
    this.addSql(`
      create table messaging.class_head (
        class text primary key,
        sequence bigint not null default 0
      ) with (fillfactor = 20)`);
    this.addSql(`
      create table messaging.stream_head (
        class text not null,
        stream smallint not null,
        position bigint not null default 0,
        primary key (class, stream)
      ) with (fillfactor = 20)`);
    this.addSql(`insert into messaging.class_head (class) values ('public'), ('restricted')`);
    this.addSql(`
      insert into messaging.stream_head (class, stream)
      select class, stream from unnest(array['public', 'restricted']) class, generate_series(0, 11) stream`);

    this.addSql(`
      create table messaging.consumer_cursor (
        consumer text not null,
        service text not null,
        class text not null,
        stream smallint not null,
        position bigint not null default 0,
        rebuilds integer not null default 0,
        moved_at timestamptz not null default now(),
        primary key (consumer, service, class, stream)
      ) with (fillfactor = 20)`);

    // Only where the event stands, never a copy of it: what is redacted in the stream must not live on here.
    this.addSql(`
      create table messaging.parked (
        consumer text not null,
        service text not null,
        class text not null,
        stream smallint not null,
        position bigint not null,
        partition_key text not null,
        event_id uuid not null,
        type text not null,
        tries integer not null,
        reason text,
        parked_at timestamptz not null default now(),
        primary key (consumer, service, class, stream, position)
      )`);

    // Redaction is the one change to history, so the application may do that and no other update.
    this.addSql(`
      create function messaging.redact(subjects text[]) returns bigint
      language sql security definer set search_path = pg_catalog, pg_temp as $body$
        with pending as (
          update messaging.outbox set data = null where aggregate_id = any (subjects) and data is not null returning 1
        ), placed as (
          update messaging.stream set data = null, redacted_at = now()
           where aggregate_id = any (subjects) and data is not null returning 1
        )
        select (select count(*) from pending) + (select count(*) from placed)
      $body$`);
    this.addSql('revoke all on function messaging.redact(text[]) from public');
  }
}
