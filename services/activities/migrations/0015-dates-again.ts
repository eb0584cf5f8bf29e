import { Migration } from '@mikro-orm/migrations';

/** A day that the school calendar took from a series and gave back has two dates: one that is called off, one that is not. */
export class DatesAgain extends Migration {
  override up(): void {
    this.addSql('drop index occurrence_by_series');
    this.addSql(
      'create index occurrence_by_series on occurrence (series_id, series_date) where series_id is not null',
    );
    this.addSql(`
      create unique index occurrence_once_a_day on occurrence (series_id, series_date)
        where series_id is not null and status <> 'CANCELLED'`);
  }
}
