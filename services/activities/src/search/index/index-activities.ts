import { crc32 } from 'node:zlib';
import { sql } from 'kysely';
import type { ActivityId } from '@samspill/values/ids';
import { type ActivityRow, fromRow as activityFrom } from '../../activity/activity-row.ts';
import type { PlaceRow } from '../../place/place-row.ts';
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
  const { organisers, places } = await namedBy(reads, activities, [...dates.values()].flat());

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

/** Who offers them and where they are, in one statement. */
async function namedBy(
  reads: Reads,
  activities: readonly ActivityRow[],
  dates: readonly { readonly placeId: string | null }[],
) {
  const organiserIds = [...new Set(activities.flatMap(({ organiserIds: its }) => its))];
  const placeIds = [...new Set(dates.flatMap(({ placeId }) => placeId ?? []))];
  const { rows } = await sql<Pick<PlaceRow, 'id' | 'name' | 'addressLines' | 'point'>>`
    select id, name, null as address_lines, null as point from organiser
    where id = any(cast(${organiserIds} as uuid[])) and name is not null
    union all select id, name, address_lines, point from place where id = any(cast(${placeIds} as uuid[]))`.execute(
    reads,
  );
  const isPlace = ({ addressLines }: (typeof rows)[number]) => addressLines !== null;
  return {
    organisers: new Map<string, string>(
      rows.filter((row) => !isPlace(row)).map(({ id, name }) => [id, name]),
    ),
    places: new Map<string, (typeof rows)[number]>(rows.filter(isPlace).map((row) => [row.id, row])),
  };
}

/** Where they are, each point once: what goes and what comes in one statement. */
async function writePoints(
  reads: Reads,
  ids: readonly ActivityId[],
  points: readonly { activityId: ActivityId; point: Point }[],
): Promise<void> {
  const places = points.map(({ point }) => onTheMap(point));
  await sql`
    with now as (
      select * from unnest(cast(${points.map(({ activityId }) => activityId)} as uuid[]),
        cast(${points.map(({ point }) => point.latitude)} as float8[]), cast(${points.map(({ point }) => point.longitude)} as float8[]),
        cast(${places.map(({ x }) => x)} as float8[]), cast(${places.map(({ y }) => y)} as float8[]))
        as point (activity_id, latitude, longitude, x, y)),
    gone as (
      delete from activity_point where activity_id = any(cast(${[...ids]} as uuid[]))
        and (activity_id, latitude, longitude) not in (select activity_id, latitude, longitude from now))
    insert into activity_point (activity_id, latitude, longitude, place)
    select activity_id, latitude, longitude, point(x, y) from now on conflict do nothing`.execute(reads);
}
