import { Migration } from '@mikro-orm/migrations';

/** A table that was exported here names items of whatever feed they come from. */
export class ItemsById extends Migration {
  override up(): void {
    this.addSql('create index import_item_by_external_id on import_item (external_id)');
  }
}
