import type { KeyColumn, PageOrder } from '@samspill/service-kit/page-of';
import { sql } from 'kysely';
import { WEEK_OF_PUBLISHING, WEEK_OF_START } from '../marks/order-marks.ts';

/** How the rows of `activity_search` are ordered: as `activityOrders` orders activities, so that cursors are the same. */
export interface SearchOrder extends PageOrder {
  /** By the step of relevance before all. */
  readonly ranked: boolean;
  /** Null: the order knows no weeks. */
  readonly weeks: Weeks | null;
}

/** A day that the order begins with, and the sign of the marks of its weeks. */
export interface Weeks {
  readonly key: 'activity.startKey' | 'activity.publishedKey';
  readonly sign: string;
}

const ID = { column: sql`s.activity_id`, kind: 'uuid' } as const;
const START: KeyColumn = { column: sql`s.start_key`, kind: 'date' };
const WEEKS_OF_START = { key: 'activity.startKey', sign: WEEK_OF_START } as const;

export const searchOrders = {
  START: { name: 'START', by: [START], id: ID, ranked: false, weeks: WEEKS_OF_START },
  TITLE: {
    name: 'TITLE',
    by: [{ column: sql`s.title_key`, kind: 'text' }],
    id: ID,
    ranked: false,
    weeks: null,
  },
  RECENTLY_PUBLISHED: {
    name: 'RECENTLY_PUBLISHED',
    by: [{ column: sql`s.published_key`, kind: 'instant' }],
    id: ID,
    descending: true,
    ranked: false,
    weeks: { key: 'activity.publishedKey', sign: WEEK_OF_PUBLISHING },
  },
  RELEVANCE: {
    name: 'RELEVANCE',
    by: [{ column: sql`asked.step`, kind: 'integer' }, START],
    id: ID,
    ranked: true,
    weeks: WEEKS_OF_START,
  },
} satisfies Record<string, SearchOrder>;
