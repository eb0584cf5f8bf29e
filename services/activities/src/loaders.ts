import { batchedByArguments } from '@samspill/service-kit/batched-by-arguments';
import type { ConnectionArgs } from '@samspill/service-kit/connection';
import { loaderByKey, loaderGroupedByKey } from '@samspill/service-kit/loader';
import type { ActivityId, OccurrenceId, OrganisationId, PlaceId, SeriesId } from '@samspill/values/ids';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import { fromRow as activityFrom } from './activity/activity-row.ts';
import type { ActivityFilter } from './activity/activity-filter.ts';
import { type ActivityOrder, type ActivityParent, listPerParent } from './activity/activity-list.ts';
import { datesSeen } from './freshness/dates-seen.ts';
import { fromRow as occurrenceFrom } from './occurrence/occurrence-row.ts';
import { listPerActivity, type OccurrenceFilter } from './occurrence/occurrence-list.ts';
import { fromRow as placeFrom } from './place/place-row.ts';
import type { Reads } from './reads.ts';
import { fromRow as seriesFrom } from './series/series-row.ts';

/** Everything one request reads: what many parents ask for in one tick is one statement. */
export function loadersOf(reads: Reads, now: () => Date) {
  const byId = {
    activity: loaderByKey(
      async (ids: readonly ActivityId[]) => {
        const rows = await reads.selectFrom('activity').selectAll().where('id', 'in', ids).execute();
        return rows.map(activityFrom);
      },
      ({ id }) => id,
    ),
    occurrence: loaderByKey(
      async (ids: readonly OccurrenceId[]) => {
        const rows = await reads.selectFrom('occurrence').selectAll().where('id', 'in', ids).execute();
        return rows.map(occurrenceFrom);
      },
      ({ id }) => id,
    ),
    series: loaderByKey(
      async (ids: readonly SeriesId[]) => {
        const rows = await reads.selectFrom('series').selectAll().where('id', 'in', ids).execute();
        return rows.map(seriesFrom);
      },
      ({ id }) => id,
    ),
    seriesOfActivity: loaderGroupedByKey(
      async (ids: readonly ActivityId[]) => {
        const of = reads.selectFrom('series').selectAll().where('activityId', 'in', ids);
        return (await of.orderBy('id').execute()).map(seriesFrom);
      },
      ({ activityId }) => activityId,
    ),
    importedFrom: loaderByKey(
      (ids: readonly string[]) =>
        reads
          .selectFrom('importItem')
          .select(['recordId', 'feed', 'externalId'])
          .where('recordId', 'in', ids)
          .orderBy('changedAt', 'desc')
          .execute(),
      ({ recordId }) => recordId!,
    ),
    datesSeen: loaderByKey(
      (ids: readonly ActivityId[]) => datesSeen(reads, ids, now()),
      ({ activityId }) => activityId,
    ),
    place: loaderByKey(
      async (ids: readonly PlaceId[]) => {
        const rows = await reads.selectFrom('place').selectAll().where('id', 'in', ids).execute();
        return rows.map(placeFrom);
      },
      ({ id }) => id,
    ),
    organiser: loaderByKey(
      (ids: readonly OrganisationId[]) =>
        reads.selectFrom('organiser').selectAll().where('id', 'in', ids).execute(),
      ({ id }) => id,
    ),
  };
  const lists = {
    ofOrganiser: activitiesOf<OrganisationId>(reads, 'organiser'),
    ofMunicipality: activitiesOf<MunicipalityNumber>(reads, 'municipality'),
    ofActivity: batchedByArguments((ids: readonly ActivityId[], { filter, page }: OccurrencesAsked) =>
      listPerActivity(reads, ids, filter, page),
    ),
  };
  return {
    ...byId,
    lists,
    /** After something was written, so that the rest of the request sees it. */
    forget() {
      for (const loader of [...Object.values(byId), ...Object.values(lists)]) loader.clearAll();
    },
  };
}

export type Loaders = ReturnType<typeof loadersOf>;

/** How a list of activities is asked for. */
export interface ActivitiesAsked {
  readonly filter: ActivityFilter;
  readonly order: ActivityOrder;
  readonly page: ConnectionArgs;
}

interface OccurrencesAsked {
  readonly filter: OccurrenceFilter;
  readonly page: ConnectionArgs;
}

function activitiesOf<Parent extends string>(reads: Reads, of: ActivityParent) {
  return batchedByArguments((keys: readonly Parent[], { filter, order, page }: ActivitiesAsked) =>
    listPerParent(reads, { of, keys }, filter, order, page),
  );
}
