import { Migration } from '@mikro-orm/migrations';

/** Our own copy of what organisations tells: emptied and heard anew on a rebuild, so nothing refers to it. */
export class OrganiserTable extends Migration {
  override up(): void {
    this.addSql(`
      create table organiser (
        id uuid primary key,
        -- Null when withdrawn: then only that it was is kept, so that it is not shown as an organiser.
        name text check ((name is null) = withdrawn),
        closed_on date,
        successor_id uuid,
        withdrawn boolean not null
      )`);
  }
}
