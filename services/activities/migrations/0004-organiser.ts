import { Migration } from '@mikro-orm/migrations';

/** Our own copy of what organisations tells: emptied and heard anew on a rebuild, so nothing refers to it. */
export class OrganiserTable extends Migration {
  override up(): void {
    this.addSql(`
      create table organiser (
        id uuid primary key,
        name text not null,
        closed_on date,
        successor_id uuid
      )`);
  }
}
