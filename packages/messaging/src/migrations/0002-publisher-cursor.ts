import { Migration } from '@mikro-orm/migrations';

/** How far the publisher has got with each class, for a service whose facts go to a broker. */
export class PublisherCursor extends Migration {
  override up(): void {
    // The cluster belongs to it: on another one nothing has been published yet.
    this.addSql(`
      create table messaging.publisher_cursor (
        class text primary key,
        cluster text not null,
        sequence bigint not null,
        moved_at timestamptz not null default now()
      ) with (fillfactor = 20)`);
  }
}
