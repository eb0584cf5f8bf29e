import { Migration } from '@mikro-orm/migrations';

/** Who said each field of an activity, what an import says beside an owner's word, and what the record lacks. */
export class WhoSaidIt extends Migration {
  override up(): void {
    this.addSql(`
      alter table activity
        -- Only what was said by another than the record's source, or later than the record was made.
        add column field_sources jsonb not null default '{}',
        -- What an import says of fields that it may not overwrite.
        add column import_says jsonb not null default '{}',
        -- The same as in src/freshness/freshness.ts, but for what turns on dates; a test compares the two.
        add column gaps text[] not null generated always as (
          array_remove(array[
            case when age_rule is null then 'AGE_RULE' end,
            case when coalesce(price ->> 'participation', price ->> 'membership', price ->> 'licence',
              price ->> 'equipment', price ->> 'travel') is null then 'PRICE' end,
            case when contact_role is null then 'CONTACT_ROLE' end,
            case when description is null then 'DESCRIPTION' end,
            case when (provenance ->> 'assuredOn') is null then 'ASSURANCE' end,
            case when cardinality(languages) = 0 then 'LANGUAGES' end,
            case when cardinality(accessibility) = 0 then 'ACCESSIBILITY' end
          ], null)) stored,
        -- As text, since the database does not take it for settled how a text becomes a date. Never vouched for comes first.
        add column assured_key text collate "C" not null
          generated always as (coalesce(provenance ->> 'assuredOn', '')) stored`);
    this.addSql('create index activity_by_gap on activity using gin (gaps) with (fastupdate = off)');
    this.addSql('create index activity_by_assured on activity (assured_key, id)');
  }
}
