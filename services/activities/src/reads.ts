import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CamelCasePlugin, type Kysely } from 'kysely';
import type { ActivityRow } from './activity/activity-row.ts';
import type { ImportItemRow } from './import/import-item-row.ts';
import type { OccurrenceRow } from './occurrence/occurrence-row.ts';
import type { Organiser } from './organiser/organiser.ts';
import type { PlaceRow } from './place/place-row.ts';
import type { SchoolCalendarRow } from './school-calendar/school-calendar-row.ts';
import type { SeriesRow } from './series/series-row.ts';
import type { DueRow, PointRow, SearchRow } from './search/index/search-row.ts';

export interface ActivitiesDatabase {
  activity: ActivityRow;
  occurrence: OccurrenceRow;
  place: PlaceRow;
  organiser: Organiser;
  series: SeriesRow;
  schoolCalendar: SchoolCalendarRow;
  activitySearch: SearchRow;
  activityPoint: PointRow;
  searchDue: DueRow;
  importItem: ImportItemRow;
}

export type Reads = Kysely<ActivitiesDatabase>;

// The names inside prices, texts and provenance are properties already.
const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true });

/** Reads without the unit of work. */
export function readsOf(em: SqlEntityManager): Reads {
  return em.getKysely<ActivitiesDatabase>().withPlugin(camelCase);
}
