import { Migration } from '@mikro-orm/migrations';

/** How much of a whole record an activity lacks, so that lists can be narrowed to those that need mending most. */
export class Completeness extends Migration {
  override up(): void {
    this.addSql(`
      alter table activity
        -- Hundredths: the weights of src/freshness/freshness.ts, but for what turns on dates; a test compares the two.
        add column own_lack integer not null generated always as (
          case when age_rule is null then 25 else 0 end
          + case when coalesce(price ->> 'participation', price ->> 'membership', price ->> 'licence',
              price ->> 'equipment', price ->> 'travel') is null then 15 else 0 end
          + case when contact_role is null then 10 else 0 end
          + case when description is null then 10 else 0 end
          + case when (provenance ->> 'assuredOn') is null then 5 else 0 end
          + case when cardinality(languages) = 0 then 5 else 0 end
          + case when cardinality(accessibility) = 0 then 5 else 0 end) stored`);
    this.addSql('create index activity_by_own_lack on activity (own_lack, id)');
  }
}
