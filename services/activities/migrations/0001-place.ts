import { Migration } from '@mikro-orm/migrations';

/** One row a place: what a fact tells is what a row holds. */
export class PlaceTable extends Migration {
  override up(): void {
    this.addSql(`
      create table place (
        id uuid primary key,
        kind text not null,
        -- Norwegian order: å after z. Deterministic, so equal means the same letters.
        name text collate "nb-x-icu" not null,
        address_lines text[] not null,
        postcode text check (postcode ~ '^[0-9]{4}$'),
        point jsonb,
        municipality_number text not null,
        provenance jsonb not null,
        changed_at timestamptz(3) not null,
        created_at timestamptz(3) not null
      )`);
    this.addSql('create index place_by_municipality on place (municipality_number, name, id)');
  }
}
