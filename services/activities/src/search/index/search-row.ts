import type { Generated } from 'kysely';
import type { ActivityId } from '@samspill/values/ids';
import type { ActivityStatus } from '../../activity/activity-transitions.ts';

/** What an activity is searched by. */
export interface SearchRow {
  readonly activityId: ActivityId;
  readonly version: number;
  readonly status: ActivityStatus;
  readonly startKey: string;
  readonly titleKey: string;
  readonly publishedKey: string;
  /** A tsvector: terms of the texts and marks of what filters ask for. */
  readonly document: string;
  /** They move the document out of the row; the database makes them. */
  readonly blanks: Generated<string>;
}

/** One place that an activity takes place at. */
export interface PointRow {
  readonly activityId: ActivityId;
  readonly latitude: number;
  readonly longitude: number;
  /** On a Mercator map. */
  readonly place: string;
}

/** An activity whose row is to be made anew. */
export interface DueRow {
  readonly activityId: ActivityId;
}
