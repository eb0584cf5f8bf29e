import { Migration } from '@mikro-orm/migrations';

/** One row an organisation, with its whole history of names: what a fact tells is what a row holds. */
export class OrganisationTable extends Migration {
  override up(): void {
    this.addSql(`
      create table organisation (
        id uuid primary key,
        organisation_number text,
        number_missing_reason text,
        -- Norwegian order: å after z. Deterministic, so equal means the same letters.
        name text collate "nb-x-icu" not null,
        names jsonb not null,
        form text,
        kind text not null,
        icnpo text[] not null,
        municipality_number text not null,
        district_number text,
        parent_id uuid references organisation (id),
        website text,
        status text not null check (status in ('ACTIVE', 'CLOSED')),
        closed_on date,
        closing_reason text,
        -- No reference: a successor may be withdrawn, and the closed one keeps its id.
        successor_id uuid,
        source text not null,
        assured_on date,
        created_at timestamptz(3) not null,
        changed_at timestamptz(3) not null,
        -- Beside the rule, since two registrations at once can only meet here.
        constraint organisation_number_taken unique (organisation_number),
        constraint number_or_reason check ((organisation_number is null) <> (number_missing_reason is null)),
        constraint closed_on_when_closed check ((status = 'CLOSED') = (closed_on is not null and closing_reason is not null))
      )`);

    // One index for each filter in each order that the lists have; the id breaks ties.
    this.addSql('create index organisation_by_name on organisation (name, id)');
    this.addSql('create index organisation_by_changed on organisation (changed_at, id)');
    this.addSql('create index organisation_by_municipality on organisation (municipality_number, name, id)');
    this.addSql(
      'create index organisation_by_municipality_changed on organisation (municipality_number, changed_at, id)',
    );
    this.addSql(
      'create index organisation_by_district on organisation (district_number, name, id) where district_number is not null',
    );
    this.addSql('create index organisation_by_kind on organisation (kind, name, id)');
    this.addSql(
      'create index organisation_by_parent on organisation (parent_id, name, id) where parent_id is not null',
    );
    this.addSql('create index organisation_by_source on organisation (source, id)');
    this.addSql('create index organisation_by_icnpo on organisation using gin (icnpo)');
    // "Begins with", whatever the case: compared byte by byte, which is what makes a prefix a range.
    this.addSql('create index organisation_by_prefix on organisation (lower(name) text_pattern_ops)');
  }
}
