import { Migration } from '@mikro-orm/migrations';

/**
 * An activity that states no first day begins with its first date that holds: feeds tell of dates alone. Kept by triggers,
 * so that whoever writes a date, by whatever way, moves the activity in the lists in the same commit.
 */
export class StartOfDates extends Migration {
  override up(): void {
    this.addSql('alter table activity alter column start_key drop expression');
    this.addSql(`alter table activity alter column start_key set default '9999-12-31'`);
    this.addSql(`
      create function start_key_of(id uuid, starts_on date) returns date language sql stable as $$
        select coalesce(
          start_key_of.starts_on,
          (select cast(min(occurrence.starts_at) at time zone 'Europe/Oslo' as date) from occurrence
           where occurrence.activity_id = start_key_of.id and occurrence.status not in ('POSTPONED', 'CANCELLED')),
          date '9999-12-31')
      $$`);
    this.addSql(`
      create function start_of_activity() returns trigger language plpgsql as $$
      begin
        new.start_key := start_key_of(new.id, new.starts_on);
        return new;
      end $$`);
    this.addSql(`
      create trigger activity_starts before insert or update of starts_on on activity
      for each row execute function start_of_activity()`);
    this.addSql(`
      create function start_of_dates() returns trigger language plpgsql as $$
      begin
        update activity set start_key = start_key_of(activity.id, null)
        where activity.id in (select changed.activity_id from changed) and activity.starts_on is null
          and activity.start_key <> start_key_of(activity.id, null);
        return null;
      end $$`);
    for (const [event, rows] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ]) {
      this.addSql(`
        create trigger dates_start_after_${event} after ${event} on occurrence referencing ${rows} table as changed
        for each statement execute function start_of_dates()`);
    }
    this.addSql(`
      update activity set start_key = start_key_of(id, null)
      where starts_on is null and start_key <> start_key_of(id, null)`);
  }
}
