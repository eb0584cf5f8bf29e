import { Migration } from '@mikro-orm/migrations';

/** What has been taken out of the register: its row is gone, its id still answers that it was here. */
export class WithdrawnTable extends Migration {
  override up(): void {
    this.addSql(`
      create table withdrawn (
        id uuid primary key,
        reason text not null,
        withdrawn_at timestamptz(3) not null
      )`);
  }
}
