import { Migration } from '@mikro-orm/migrations';

/** One row an activity: what a fact tells is what a row holds, drafts apart. */
export class ActivityTable extends Migration {
  override up(): void {
    this.addSql(`
      create table activity (
        id uuid primary key,
        kind text not null,
        status text not null check (status in ('DRAFT', 'PUBLISHED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED', 'COMPLETED')),
        status_reason text,
        title jsonb not null,
        description jsonb,
        age_rule jsonb,
        price jsonb not null,
        barriers_removed text[] not null,
        accessibility text[] not null,
        languages text[] not null,
        contact_role text,
        organiser_ids uuid[] not null check (cardinality(organiser_ids) > 0),
        municipality_number text not null,
        district_number text,
        website text,
        capacity integer check (capacity > 0),
        starts_on date,
        ends_on date check (ends_on >= starts_on),
        provenance jsonb not null,
        published_at timestamptz(3),
        changed_at timestamptz(3) not null,
        created_at timestamptz(3) not null,
        constraint published_when_not_a_draft check ((status = 'DRAFT') = (published_at is null)),

        -- What the lists are ordered and narrowed by. Never null, since a null has no place in an order: whose first day
        -- is not known comes last, and a draft has the time it was made.
        start_key date not null generated always as (coalesce(starts_on, date '9999-12-31')) stored,
        title_key text collate "nb-x-icu" not null
          generated always as (coalesce(title ->> 'nb', title ->> 'nn', title ->> 'en', title ->> 'se')) stored,
        published_key timestamptz(3) not null generated always as (coalesce(published_at, created_at)) stored,
        age_kind text generated always as (age_rule ->> 'kind') stored,
        age_from integer generated always as ((age_rule ->> 'from')::integer) stored,
        age_to integer generated always as ((age_rule ->> 'to')::integer) stored
      )`);

    // Each order alone and within a municipality, the filter that nearly every list has; the id breaks ties.
    this.addSql('create index activity_by_start on activity (start_key, id)');
    this.addSql('create index activity_by_title on activity (title_key, id)');
    this.addSql('create index activity_by_published on activity (published_key, id)');
    this.addSql(
      'create index activity_by_municipality_start on activity (municipality_number, start_key, id)',
    );
    this.addSql(
      'create index activity_by_municipality_title on activity (municipality_number, title_key, id)',
    );
    this.addSql(
      'create index activity_by_municipality_published on activity (municipality_number, published_key, id)',
    );
    this.addSql(
      'create index activity_by_district on activity (district_number, start_key, id) where district_number is not null',
    );
    this.addSql('create index activity_by_kind on activity (kind, start_key, id)');
    this.addSql('create index activity_by_status on activity (status, start_key, id)');
    this.addSql('create index activity_by_age on activity (age_kind, age_from, age_to)');
    // Without a list of what is pending, which every read would have to look through. Activities are read, seldom written.
    this.addSql(
      'create index activity_by_organiser on activity using gin (organiser_ids) with (fastupdate = off)',
    );
    this.addSql(
      'create index activity_by_barrier on activity using gin (barriers_removed) with (fastupdate = off)',
    );
    this.addSql(`create index activity_by_source on activity ((provenance ->> 'source'), id)`);
  }
}
