import type { ActivityKind } from '@samspill/events/activities/activity-kind';
import type { ActivitySource } from '@samspill/events/activities/provenance';
import type { Barrier } from '@samspill/values/barriers';
import type { DistrictNumber } from '@samspill/values/district';
import type { OrganisationId } from '@samspill/values/ids';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import { osloDate } from '@samspill/values/oslo-time';
import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { ActivitiesDatabase } from '../reads.ts';
import type { Near } from '../search/marks/area-marks.ts';
import type { PriceFilter } from '../search/marks/price-marks.ts';
import { costsAtMost, isIn, isWithin, says } from '../search/query/exact-filters.ts';
import { earliestStart } from '../occurrence/occurrence-times.ts';
import { type FreshnessFilter, lacking } from '../freshness/freshness-filter.ts';
import type { Window } from '../window.ts';
import type { ActivityRow } from './activity-row.ts';
import type { ActivityStatus } from './activity-transitions.ts';
import { type AgeFilter, surelyAdmits } from './age-filter.ts';

/** What a list may be narrowed by; all of them together. */
export interface ActivityFilter {
  /** Always given: a list shows drafts only when they are asked for. */
  readonly statuses: readonly ActivityStatus[];
  readonly municipalityNumber?: MunicipalityNumber;
  readonly districtNumber?: DistrictNumber;
  readonly organiserId?: OrganisationId;
  readonly kind?: ActivityKind;
  readonly barrierRemoved?: Barrier;
  readonly age?: AgeFilter;
  readonly window?: Window;
  readonly price?: PriceFilter;
  /** BCP 47, canonical. */
  readonly language?: string;
  readonly near?: Near;
  /** As people write. */
  readonly text?: string;
  readonly source?: ActivitySource;
  readonly freshness?: FreshnessFilter;
}

export type ActivityQuery = SelectQueryBuilder<ActivitiesDatabase, 'activity', ActivityRow>;

export function filtered(query: ActivityQuery, filter: ActivityFilter): ActivityQuery {
  const {
    statuses,
    municipalityNumber,
    districtNumber,
    organiserId,
    kind,
    barrierRemoved,
    age,
    window,
    price,
    language,
    near,
    text,
    source,
    freshness,
  } = filter;
  return (
    query
      // An array, since `in ()` of no statuses is no SQL.
      .where((eb) => eb('activity.status', '=', eb.fn.any(eb.val([...statuses]))))
      .$if(municipalityNumber !== undefined, (q) =>
        q.where('activity.municipalityNumber', '=', municipalityNumber!),
      )
      .$if(districtNumber !== undefined, (q) => q.where('activity.districtNumber', '=', districtNumber!))
      .$if(organiserId !== undefined, (q) =>
        q.where(sql<boolean>`${sql.ref('activity.organiserIds')} @> array[cast(${organiserId} as uuid)]`),
      )
      .$if(kind !== undefined, (q) => q.where('activity.kind', '=', kind!))
      .$if(barrierRemoved !== undefined, (q) =>
        q.where(sql<boolean>`${sql.ref('activity.barriersRemoved')} @> array[${barrierRemoved}]`),
      )
      .$if(age !== undefined, (q) => q.where(surelyAdmits(age!)))
      .$if(window !== undefined, (q) => q.where(takesPlaceIn(window!)))
      .$if(freshness !== undefined, (q) => q.where(lacking(freshness!)))
      .$if(price !== undefined, (q) => q.where(costsAtMost(price!)))
      .$if(language !== undefined, (q) => q.where(isIn(language!)))
      .$if(near !== undefined, (q) => q.where(isWithin(near!)))
      .$if(text !== undefined, (q) => q.where(says(text!)))
      .$if(source !== undefined, (q) =>
        q.where(sql<boolean>`(${sql.ref('activity.provenance')} ->> 'source') = ${source}`),
      )
  );
}

/**
 * It has a date in the window that holds; or it has no dates at all, and days that touch the window. One that states
 * neither is unknown, and not found.
 */
function takesPlaceIn({ from, to }: Window) {
  return (eb: ExpressionBuilder<ActivitiesDatabase, 'activity'>) => {
    const dates = eb
      .selectFrom('occurrence')
      .whereRef('occurrence.activityId', '=', 'activity.id')
      .select('occurrence.id');
    const held = dates
      .where('occurrence.status', 'not in', ['POSTPONED', 'CANCELLED'])
      .$if(from !== null, (q) =>
        q
          .where('occurrence.endsAt', '>', from!.toISOString())
          .where('occurrence.startsAt', '>=', earliestStart(from!).toISOString()),
      )
      .$if(to !== null, (q) => q.where('occurrence.startsAt', '<', to!.toISOString()));
    const days = eb.and([
      eb.not(eb.exists(dates)),
      eb.or([eb('activity.startsOn', 'is not', null), eb('activity.endsOn', 'is not', null)]),
      ...(from
        ? [eb.or([eb('activity.endsOn', 'is', null), eb('activity.endsOn', '>=', osloDate(from))])]
        : []),
      // The window's end is not part of it.
      ...(to
        ? [
            eb.or([
              eb('activity.startsOn', 'is', null),
              eb('activity.startsOn', '<=', osloDate(new Date(to.getTime() - 1))),
            ]),
          ]
        : []),
    ]);
    return eb.or([eb.exists(held), days]);
  };
}
