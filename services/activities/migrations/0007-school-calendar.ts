import { Migration } from '@mikro-orm/migrations';

/** What is said of the days off school, one row an area and school year. */
export class SchoolCalendarTable extends Migration {
  override up(): void {
    this.addSql(`
      create table school_calendar (
        id uuid primary key,
        -- A municipality's four digits, or a county's two.
        area text not null check (area ~ '^[0-9]{2}([0-9]{2})?$'),
        school_year integer not null,
        breaks jsonb not null,
        source text not null,
        changed_at timestamptz(3) not null,
        unique (area, school_year)
      )`);
  }
}
