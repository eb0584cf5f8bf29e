import { Migration } from '@mikro-orm/migrations';

/**
 * What is found is put in order by its keys, and they stand between documents of a kilobyte each: a thousand rows are a
 * thousand pages. Out of line, a document is read where somebody looks at it, and seventy rows are a page. PostgreSQL
 * moves nothing out of a row of less than two kilobytes, whatever `toast_tuple_target` says; so there is a column of
 * blanks that make it longer, and are then pressed into thirty bytes.
 */
export class NarrowSearchRows extends Migration {
  override up(): void {
    this.addSql('alter table activity_search alter document set storage external');
    this.addSql('alter table activity_search set (toast_tuple_target = 128)');
    this.addSql(`alter table activity_search add blanks text not null default repeat(' ', 2048)`);
  }
}
