import { Migration } from '@mikro-orm/migrations';

/** What each record lacks, so that lists can be narrowed to those that want the same mending. */
export class WhatIsMissing extends Migration {
  override up(): void {
    // The same as in src/freshness/completeness.ts, in its order; a test compares the two.
    this.addSql(`
      alter table organisation add column gaps text[] not null generated always as (
        array_remove(array[
          case when website is null then 'WEBSITE' end,
          case when assured_on is null then 'ASSURANCE' end,
          case when kind in ('CLUB', 'ASSOCIATION', 'CONGREGATION', 'VOLUNTEER_CENTRE', 'FOUNDATION', 'NATIONAL_ORGANISATION')
            and cardinality(icnpo) = 0 then 'CATEGORIES' end,
          case when number_missing_reason = 'NOT_YET_REGISTERED' then 'NUMBER' end,
          case when municipality_number in ('0301', '1103', '4601', '5001') and district_number is null then 'DISTRICT' end
        ], null)) stored`);
    this.addSql('create index organisation_by_gap on organisation using gin (gaps) with (fastupdate = off)');
  }
}
