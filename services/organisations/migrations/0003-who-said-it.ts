import { Migration } from '@mikro-orm/migrations';

/** Who said each field of an organisation, and how complete the record is. */
export class WhoSaidIt extends Migration {
  override up(): void {
    // Only what was said by another than the record's source, or later than the record was made.
    this.addSql(`alter table organisation add column field_sources jsonb not null default '{}'`);

    // The same sum as in src/freshness/completeness.ts; a test compares the two.
    this.addSql(`
      alter table organisation add column completeness smallint not null generated always as (
        (case when number_missing_reason = 'NOT_YET_REGISTERED' then 0 else 20 end)
        + (case when kind in ('CLUB', 'ASSOCIATION', 'CONGREGATION', 'VOLUNTEER_CENTRE', 'FOUNDATION', 'NATIONAL_ORGANISATION')
             and cardinality(icnpo) = 0 then 0 else 20 end)
        + (case when website is null then 0 else 25 end)
        + (case when municipality_number in ('0301', '1103', '4601', '5001') and district_number is null then 0 else 10 end)
        + (case when assured_on is null then 0 else 25 end)
      ) stored`);
    this.addSql('create index organisation_by_completeness on organisation (completeness, id)');
    this.addSql(
      `create index organisation_by_assured on organisation (coalesce(assured_on, '0001-01-01'::date), id)`,
    );
    // Who was registered twice, by the one that stayed.
    this.addSql(
      'create index organisation_by_successor on organisation (successor_id) where successor_id is not null',
    );
  }
}
