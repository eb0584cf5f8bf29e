import { Migration } from '@mikro-orm/migrations';

/** What activities are searched by: made from the other tables, and made anew whenever the way it is made changes. */
export class SearchTables extends Migration {
  override up(): void {
    this.addSql(`
      create table activity_search (
        activity_id uuid primary key references activity (id) on delete cascade,
        -- Of the code that made the row: another one makes it again.
        version integer not null,
        status text not null,
        -- The keys of the lists, as on the activity.
        start_key date not null,
        title_key text collate "nb-x-icu" not null,
        published_key timestamptz(3) not null,
        -- Terms of the texts and marks of what filters ask for, in one index that intersects them.
        document tsvector not null
      )`);
    this.addSql(
      'create index activity_search_by_document on activity_search using gin (document) with (fastupdate = off)',
    );
    this.addSql(`
      create table activity_point (
        activity_id uuid not null references activity (id) on delete cascade,
        latitude double precision not null,
        longitude double precision not null,
        -- On a map on which a circle is a circle (Mercator), in degrees: what is nearest here is nearest.
        place point not null,
        primary key (activity_id, latitude, longitude)
      )`);
    this.addSql('create index activity_point_by_place on activity_point using gist (place)');

    // Activities to be made searchable anew: what they are found by has changed elsewhere.
    this.addSql('create table search_due (activity_id uuid primary key)');
    // In order, and taking the row over: two that mark the same ones wait for each other, and none is lost.
    this.addSql(`
      create function mark_search_due(ids uuid[]) returns void language sql as $$
        insert into search_due select distinct unnest(ids) order by 1
        on conflict (activity_id) do update set activity_id = excluded.activity_id
      $$`);
    this.addSql(`
      create function search_due_of_organiser() returns trigger language plpgsql as $$
      begin
        perform mark_search_due(array(select id from activity where organiser_ids @> array[new.id]));
        return null;
      end $$`);
    this.addSql(`
      create function search_due_of_place() returns trigger language plpgsql as $$
      begin
        perform mark_search_due(array(select activity_id from occurrence where place_id = new.id));
        return null;
      end $$`);
    this.addSql(`
      create trigger organiser_is_new after insert on organiser
      for each row execute function search_due_of_organiser()`);
    this.addSql(`
      create trigger organiser_is_renamed after update on organiser
      for each row when (old.name is distinct from new.name) execute function search_due_of_organiser()`);
    this.addSql(`
      create trigger place_is_changed after update on place
      for each row when ((old.name, old.point, old.address_lines) is distinct from (new.name, new.point, new.address_lines))
      execute function search_due_of_place()`);
  }
}
