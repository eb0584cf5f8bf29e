import { crc32 } from 'node:zlib';
import { sql } from 'kysely';
import type { ActivityId } from '@samspill/values/ids';
import { type ActivityRow, fromRow as activityFrom } from '../../activity/activity-row.ts';
import type { OccurrenceStatus } from '@samspill/events/activities/activity-status';
import type { Point } from '../../place/place.ts';
import type { Reads } from '../../reads.ts';
import { indexedWords } from '../lexicon/lexicon.ts';
import { activityMarks, holds } from '../marks/activity-marks.ts';
import { onTheMap } from '../marks/area-marks.ts';
import { orderMarks } from '../marks/order-marks.ts';
import { documentTerms } from '../text/document-terms.ts';
import { term } from '../text/term-query.ts';
import { searchedTexts } from './searched-texts.ts';

/** Raise it whenever code is changed so that the same activity would get another row. */
const CODE_VERSION = 8;
/** What a row was made by. Where it is another one, also after a word was added, every row is made anew in the background. */
export const SEARCH_VERSION = crc32(`${CODE_VERSION} ${indexedWords}`) >>> 1;

/**
 * Makes activities searchable as they stand in the database now. Whoever calls it holds their rows, or has just made
 * them, so that no older state overwrites a newer one. A row that would not change is not written.
 */
export async function indexActivities(reads: Reads, ids: readonly ActivityId[]): Promise<void> {
  if (ids.length === 0) return;
  const activities = await reads.selectFrom('activity').selectAll().where('id', 'in', ids).execute();
  if (activities.length === 0) return;
  const dates = Map.groupBy(await datesOf(reads, ids), ({ activityId }) => activityId);
  const places = await placesOf(reads, [...dates.values()].flat());
  const organisers = await organisersOf(reads, activities);

  const points: { activityId: ActivityId; point: Point }[] = [];
  const rows = activities.map((row) => {
    const activity = activityFrom(row);
    const its = dates.get(activity.id) ?? [];
    const where = [...new Set(its.filter(holds).map(({ placeId }) => placeId))].flatMap(
      (placeId) => (placeId === null ? undefined : places.get(placeId)) ?? [],
    );
    const itsPoints = where.flatMap(({ point }) => point ?? []);
    for (const point of itsPoints) points.push({ activityId: activity.id, point });
    const names = activity.organiserIds.flatMap((id) => organisers.get(id) ?? []);
    const terms = documentTerms(searchedTexts(activity, names, where));
    const marks = [...activityMarks(activity, its, itsPoints), ...orderMarks(row)];
    const { startKey, titleKey, publishedKey } = row;
    return {
      activityId: activity.id,
      version: SEARCH_VERSION,
      status: activity.status,
      startKey,
      titleKey,
      publishedKey,
      document: sql<string>`cast(${[...marks, ...terms].map(term).join(' ')} as tsvector)`,
    };
  });
  await reads
    .insertInto('activitySearch')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('activityId')
        .doUpdateSet((eb) => ({
          version: eb.ref('excluded.version'),
          status: eb.ref('excluded.status'),
          startKey: eb.ref('excluded.startKey'),
          titleKey: eb.ref('excluded.titleKey'),
          publishedKey: eb.ref('excluded.publishedKey'),
          document: eb.ref('excluded.document'),
          // As long as they are in a new row, or the document stays in it.
          blanks: eb.ref('excluded.blanks'),
        }))
        .where(
          sql<boolean>`(activity_search.version, activity_search.status, activity_search.start_key, activity_search.title_key, activity_search.published_key, activity_search.document)
            is distinct from (excluded.version, excluded.status, excluded.start_key, excluded.title_key, excluded.published_key, excluded.document)`,
        ),
    )
    .execute();
  await writePoints(reads, ids, points);
}

function datesOf(reads: Reads, ids: readonly ActivityId[]) {
  return reads
    .selectFrom('occurrence')
    .select(['activityId', 'status', 'startsAt', 'endsAt', 'placeId'])
    .where('activityId', 'in', ids)
    .execute()
    .then((rows) =>
      rows.map(({ startsAt, endsAt, ...rest }) => ({
        ...rest,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      })),
    );
}

async function placesOf(
  reads: Reads,
  dates: readonly { readonly placeId: string | null; readonly status: OccurrenceStatus }[],
) {
  const ids = [...new Set(dates.flatMap(({ placeId }) => placeId ?? []))];
  if (ids.length === 0) return new Map<string, never>();
  const rows = await reads
    .selectFrom('place')
    .select(['id', 'name', 'addressLines', 'point'])
    .where(sql<boolean>`id = any(cast(${ids} as uuid[]))`)
    .execute();
  return new Map(rows.map((row) => [row.id as string, row]));
}

async function organisersOf(reads: Reads, activities: readonly ActivityRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(activities.flatMap(({ organiserIds }) => organiserIds))];
  const rows = await reads
    .selectFrom('organiser')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .where('name', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name!]));
}

/** Where they are, each point once. */
async function writePoints(
  reads: Reads,
  ids: readonly ActivityId[],
  points: readonly { activityId: ActivityId; point: Point }[],
): Promise<void> {
  const rows = points.map(({ activityId, point: { latitude, longitude } }) => {
    const { x, y } = onTheMap({ latitude, longitude });
    return { activityId, latitude, longitude, place: sql<string>`point(${x}, ${y})` };
  });
  await reads
    .deleteFrom('activityPoint')
    .where('activityId', 'in', ids)
    .$if(rows.length > 0, (q) =>
      q.where((eb) =>
        eb.not(
          sql<boolean>`(activity_id, latitude, longitude) in (${sql.join(
            points.map(
              ({ activityId, point }) =>
                sql`(cast(${activityId} as uuid), cast(${point.latitude} as float8), cast(${point.longitude} as float8))`,
            ),
          )})`,
        ),
      ),
    )
    .execute();
  if (rows.length === 0) return;
  await reads
    .insertInto('activityPoint')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
