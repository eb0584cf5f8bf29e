import type { KeyColumn, PageOrder } from '@samspill/service-kit/page-of';
import { sql } from 'kysely';
import type { ActivityOrder } from '../../activity/activity-list.ts';
import { type DayOfOrder, PUBLISHING_DAY, START_DAY } from '../marks/order-marks.ts';

/** How the rows of `activity_search` are ordered: as `activityOrders` orders activities, so that cursors are the same. */
export interface SearchOrder extends PageOrder {
  readonly name: ActivityOrder;
  /** The day that it begins with, in the marks. Null: it begins with something else. */
  readonly day: DayOfOrder | null;
}

const ID = { column: sql`s.activity_id`, kind: 'uuid' } as const;
const START: KeyColumn = { column: sql`s.start_key`, kind: 'date' };

export const searchOrders = {
  START: { name: 'START', by: [START], id: ID, day: START_DAY },
  TITLE: { name: 'TITLE', by: [{ column: sql`s.title_key`, kind: 'text' }], id: ID, day: null },
  RECENTLY_PUBLISHED: {
    name: 'RECENTLY_PUBLISHED',
    by: [{ column: sql`s.published_key`, kind: 'instant' }],
    id: ID,
    descending: true,
    day: PUBLISHING_DAY,
  },
} satisfies Record<ActivityOrder, SearchOrder>;

/** By the step of relevance, and by start within each: every step is a list of its own. */
export const relevance = {
  name: 'RELEVANCE',
  by: [{ column: sql`s.step`, kind: 'integer' }, START],
  id: ID,
} satisfies PageOrder;
