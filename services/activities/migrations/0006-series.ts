import { Migration } from '@mikro-orm/migrations';

/** One row a series of dates: what a fact tells is what a row holds. A date remembers which day of which series it is. */
export class SeriesTable extends Migration {
  override up(): void {
    this.addSql(`
      create table series (
        id uuid primary key,
        activity_id uuid not null references activity (id) on delete cascade,
        rule text not null,
        starts_on date not null,
        ends_on date check (ends_on >= starts_on),
        start_time text not null check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        duration_minutes integer not null check (duration_minutes > 0),
        except_dates text[] not null,
        extra_dates text[] not null,
        skip_school_holidays boolean not null,
        place_id uuid references place (id),
        capacity integer check (capacity > 0),
        changed_at timestamptz(3) not null,
        created_at timestamptz(3) not null
      )`);
    this.addSql('create index series_by_activity on series (activity_id, id)');
    this.addSql('create index series_by_place on series (place_id) where place_id is not null');

    // No foreign key to the series: it may end, and its dates stay.
    this.addSql(`
      alter table occurrence
        add column series_id uuid,
        add column series_date date,
        add column edited_at timestamptz(3),
        add constraint a_day_of_a_series check ((series_id is null) = (series_date is null))`);
    this.addSql(
      'create unique index occurrence_by_series on occurrence (series_id, series_date) where series_id is not null',
    );
  }
}
