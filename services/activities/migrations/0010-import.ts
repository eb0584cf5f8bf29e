import { Migration } from '@mikro-orm/migrations';

/** Where imported records come from, and how far each feed is read. No facts are told of these rows. */
export class ImportTables extends Migration {
  override up(): void {
    this.addSql(`
      create table import_feed (
        name text primary key,
        turn integer not null,
        next text,
        counts jsonb not null,
        begun_at timestamptz(3) not null,
        changed_at timestamptz(3) not null
      )`);
    this.addSql(`
      create table import_item (
        feed text not null,
        kind text not null,
        external_id text not null,
        address text,
        record_id uuid,
        activity_id uuid,
        modified text,
        outcome text not null,
        reason text,
        written jsonb,
        waits_for text,
        waiting jsonb,
        changed_at timestamptz(3) not null,
        primary key (feed, kind, external_id)
      )`);
    this.addSql('create index import_item_by_record on import_item (record_id) where record_id is not null');
    this.addSql(
      'create index import_item_by_activity on import_item (activity_id) where activity_id is not null',
    );
    this.addSql('create index import_item_by_address on import_item (address) where address is not null');
    this.addSql('create index import_item_waiting on import_item (waits_for) where waits_for is not null');
  }
}
