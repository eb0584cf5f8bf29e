import { loaderByKey } from '@samspill/service-kit/loader';
import type { CalendarDate } from '@samspill/values/calendar-date';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import { type ExpressionBuilder, sql } from 'kysely';
import type { OrganisationsDatabase, Reads } from '../organisation/organisation-reads.ts';

interface Confirmed {
  readonly organisationNumber: OrganisationNumber;
  readonly confirmedAt: Date;
}

/** Until when the register is known to have said what stands here of each number; null where it does not know it any more. */
export function registerConfirmedLoader(reads: Reads) {
  return loaderByKey<OrganisationNumber, Confirmed>(
    async (keys) => {
      const rows = await reads
        .selectFrom('registerUnit')
        .innerJoin('registerFeed', (join) => join.on(OF_ITS_FEED))
        .select(['organisationNumber', 'confirmedAt'])
        .where('organisationNumber', 'in', keys)
        .where('deletedOn', 'is', null)
        .where('missingSince', 'is', null)
        .where('confirmedAt', 'is not', null)
        .execute();
      return rows.map(({ organisationNumber, confirmedAt }) => ({
        organisationNumber,
        confirmedAt: new Date(confirmedAt!),
      }));
    },
    ({ organisationNumber }) => organisationNumber,
  );
}

/** The unit that confirms an organisation of the query on this day or later, as `assuredOnOf` has it. */
export function confirmedSince(
  eb: ExpressionBuilder<OrganisationsDatabase, 'organisation'>,
  day: CalendarDate,
) {
  return eb
    .selectFrom('registerUnit')
    .innerJoin('registerFeed', (join) => join.on(OF_ITS_FEED))
    .select('registerUnit.organisationNumber')
    .whereRef('registerUnit.organisationNumber', '=', 'organisation.organisationNumber')
    .where('organisation.source', '=', 'REGISTER')
    .where('organisation.status', '=', 'ACTIVE')
    .where('deletedOn', 'is', null)
    .where('missingSince', 'is', null)
    .where(sql<CalendarDate>`(register_feed.confirmed_at at time zone 'Europe/Oslo')::date`, '>=', day);
}

const OF_ITS_FEED = sql<boolean>`register_feed.feed = case when register_unit.form in ('BEDR', 'AAFY') then 'SUBUNITS' else 'UNITS' end`;
