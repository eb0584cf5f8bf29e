import type { Reads } from '../../reads.ts';
import { stringify } from 'csv-stringify/sync';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import type { Activity } from '../../activity/activity.ts';
import { fromRow as activityFrom } from '../../activity/activity-row.ts';
import { fromRow as occurrenceFrom } from '../../occurrence/occurrence-row.ts';
import { fromRow as placeFrom } from '../../place/place-row.ts';
import { fromRow as seriesFrom } from '../../series/series-row.ts';
import { csvColumnNames } from './csv-columns.ts';
import { rowsOf } from './csv-rows.ts';

/** The mark by which spreadsheets know UTF-8. */
const MARK = '\uFEFF';
const PAGE = 500;

/**
 * Every public activity that is not over or called off, as a table that can be imported as it is: the oldest record first, a
 * row for each of its series and of its dates that stand by themselves. It tells the plan; what was moved, postponed or
 * cancelled of a single date is in the facts.
 */
export async function* exportCsv(
  reads: Reads,
  { municipalityNumber }: { readonly municipalityNumber: MunicipalityNumber | null },
): AsyncGenerator<string> {
  yield MARK + lines([[...csvColumnNames]]);
  for (let after: Activity['id'] | null = null; ;) {
    const found = await page(reads, municipalityNumber, after);
    if (found.length === 0) return;
    yield lines(await tableOf(reads, found));
    after = found.at(-1)!.id;
  }
}

async function page(
  reads: Reads,
  municipalityNumber: MunicipalityNumber | null,
  after: Activity['id'] | null,
) {
  const rows = await reads
    .selectFrom('activity')
    .selectAll()
    .where('status', 'in', ['PUBLISHED', 'RESCHEDULED', 'POSTPONED'])
    .$if(municipalityNumber !== null, (q) => q.where('municipalityNumber', '=', municipalityNumber!))
    .$if(after !== null, (q) => q.where('id', '>', after!))
    .orderBy('id')
    .limit(PAGE)
    .execute();
  return rows.map(activityFrom);
}

async function tableOf(reads: Reads, activities: readonly Activity[]): Promise<string[][]> {
  const ids = activities.map(({ id }) => id);
  const series = await reads
    .selectFrom('series')
    .selectAll()
    .where('activityId', 'in', ids)
    .orderBy('id')
    .execute();
  const dates = await reads
    .selectFrom('occurrence')
    .selectAll()
    .where('activityId', 'in', ids)
    .where('seriesId', 'is', null)
    .where('status', 'in', ['SCHEDULED', 'RESCHEDULED'])
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
  const placeIds = [...series, ...dates].flatMap(({ placeId }) => placeId ?? []);
  const places =
    placeIds.length === 0
      ? []
      : await reads.selectFrom('place').selectAll().where('id', 'in', placeIds).execute();
  const placeById = new Map(places.map((row) => [row.id, placeFrom(row)]));
  return activities.flatMap((activity) =>
    rowsOf(activity, {
      series: series.filter(({ activityId }) => activityId === activity.id).map(seriesFrom),
      dates: dates.filter(({ activityId }) => activityId === activity.id).map(occurrenceFrom),
      placeById,
    }).map((row) => csvColumnNames.map((name) => row[name])),
  );
}

/** As Norwegian spreadsheets read it: semicolons, and no cell that they would take for a formula. */
function lines(rows: string[][]): string {
  return stringify(rows, {
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    // A line break of any sort ends a row for some readers.
    quoted_match: /[\r\n]/,
  });
}
