import type { ServiceMigrations } from '@samspill/messaging/migrate';
import { PlaceTable } from '../migrations/0001-place.ts';
import { ActivityTable } from '../migrations/0002-activity.ts';
import { OccurrenceTable } from '../migrations/0003-occurrence.ts';
import { OrganiserTable } from '../migrations/0004-organiser.ts';
import { WithdrawnTable } from '../migrations/0005-withdrawn.ts';
import { SeriesTable } from '../migrations/0006-series.ts';
import { SchoolCalendarTable } from '../migrations/0007-school-calendar.ts';
import { WhoSaidIt } from '../migrations/0008-who-said-it.ts';
import { SearchTables } from '../migrations/0009-search.ts';
import { ImportTables } from '../migrations/0010-import.ts';
import { SearchOrders } from '../migrations/0011-search-orders.ts';
import { StartOfDates } from '../migrations/0012-start-of-dates.ts';
import { Completeness } from '../migrations/0013-completeness.ts';
import { ItemsById } from '../migrations/0014-items-by-id.ts';
import { DatesAgain } from '../migrations/0015-dates-again.ts';
import { NarrowSearchRows } from '../migrations/0015-narrow-search-rows.ts';

/** In the order they run. Append only: what has run anywhere is never edited. */
export const migrationsList: ServiceMigrations = [
  { name: 'activities-0001-place', class: PlaceTable },
  { name: 'activities-0002-activity', class: ActivityTable },
  { name: 'activities-0003-occurrence', class: OccurrenceTable },
  { name: 'activities-0004-organiser', class: OrganiserTable },
  { name: 'activities-0005-withdrawn', class: WithdrawnTable },
  { name: 'activities-0006-series', class: SeriesTable },
  { name: 'activities-0007-school-calendar', class: SchoolCalendarTable },
  { name: 'activities-0008-who-said-it', class: WhoSaidIt },
  { name: 'activities-0009-search', class: SearchTables },
  { name: 'activities-0010-import', class: ImportTables },
  { name: 'activities-0011-search-orders', class: SearchOrders },
  { name: 'activities-0012-start-of-dates', class: StartOfDates },
  { name: 'activities-0013-completeness', class: Completeness },
  { name: 'activities-0014-items-by-id', class: ItemsById },
  { name: 'activities-0015-dates-again', class: DatesAgain },
  { name: 'activities-0015-narrow-search-rows', class: NarrowSearchRows },
];

/** Tables that hold open data, or rows of no party. What holds a party's rows is restricted in its migration instead. */
export const openTables: readonly string[] = [
  'activity',
  'activity_point',
  'activity_search',
  'occurrence',
  'organiser',
  'place',
  'school_calendar',
  'search_due',
  'series',
  'withdrawn',
  'import_feed',
  'import_item',
];
