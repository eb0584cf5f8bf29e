import { Migration } from '@mikro-orm/migrations';

/**
 * Until when the register is known to have said what stands here. One time for a whole feed, and a mark on the few that are
 * no longer in it, instead of a day on each of a million units.
 */
export class StillInTheRegister extends Migration {
  override up(): void {
    // The last whole file, or the last time that the feed of changes was read to its end.
    this.addSql('alter table register_feed add column confirmed_at timestamptz(3)');
    // A file lacked it, and no feed has said why; null for all others.
    this.addSql('alter table register_unit add column missing_since timestamptz(3)');
  }
}
