import { Migration } from '@mikro-orm/migrations';

/** The orders of the list of all activities, among what they are searched by: the rows of activities are wide. */
export class SearchOrders extends Migration {
  override up(): void {
    this.addSql('create index activity_search_by_start on activity_search (start_key, activity_id)');
    this.addSql('create index activity_search_by_title on activity_search (title_key, activity_id)');
    this.addSql('create index activity_search_by_published on activity_search (published_key, activity_id)');
  }
}
