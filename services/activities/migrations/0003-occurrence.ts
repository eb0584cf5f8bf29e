import { Migration } from '@mikro-orm/migrations';

/** One row a date: what a fact tells is what a row holds. */
export class OccurrenceTable extends Migration {
  override up(): void {
    this.addSql(`
      create table occurrence (
        id uuid primary key,
        activity_id uuid not null references activity (id) on delete cascade,
        status text not null check (status in ('SCHEDULED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED', 'COMPLETED')),
        status_reason text,
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null check (ends_at > starts_at),
        previous_starts_at timestamptz(3),
        place_id uuid references place (id),
        capacity integer check (capacity > 0),
        changed_at timestamptz(3) not null,
        created_at timestamptz(3) not null
      )`);

    this.addSql('create index occurrence_by_start on occurrence (starts_at, id)');
    this.addSql('create index occurrence_by_activity on occurrence (activity_id, starts_at, id)');
    this.addSql(
      'create index occurrence_by_place on occurrence (place_id, starts_at, id) where place_id is not null',
    );
  }
}
