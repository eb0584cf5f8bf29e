import type { ActivityInput } from '../activity/activity-details.ts';
import type { PlaceInput } from '../place/place-details.ts';
import type { SeriesInput } from '../series/series-details.ts';

// What another system says, in our words and not yet judged. Each part has the id it has there.

export interface ImportedPlace {
  readonly externalId: string;
  readonly says: Omit<PlaceInput, 'provenance'>;
}

export interface ImportedSeries {
  readonly externalId: string;
  readonly says: Omit<SeriesInput, 'placeId'>;
  readonly place: ImportedPlace | null;
}

export interface ImportedDate {
  readonly kind: string;
  readonly externalId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelled: boolean;
  /** Undefined: the activity's own. */
  readonly capacity?: number | null | undefined;
  /** Null: not said. */
  readonly place: ImportedPlace | null;
}

export interface ImportedActivity {
  readonly kind: string;
  readonly externalId: string;
  /** Of a table, which may have been exported here. */
  readonly isTable?: boolean;
  /** The address by which its dates name it, also those in another feed. */
  readonly address: string | null;
  readonly says: Omit<ActivityInput, 'provenance'>;
  readonly publisher: string | null;
  readonly cancelled: boolean;
  readonly series: readonly ImportedSeries[];
  readonly dates: readonly ImportedDate[];
}

/** What became of an item. */
export const importOutcomes = {
  NEW: 'Not here before.',
  CHANGED: 'Here before, and now otherwise.',
  SAME: 'Here before, as it is.',
  KEPT: 'An owner has taken it over, it comes from another source, or it has ended here: left as it is.',
  DELETED: 'No longer in the source.',
  WAITING: 'A date whose activity has not come yet.',
  IGNORED: 'Of a sort that the hub does not hold.',
  REJECTED: 'Refused, with a reason.',
} as const;

export type ImportOutcome = keyof typeof importOutcomes;
export type ImportCounts = Readonly<Record<ImportOutcome, number>>;

export const NOTHING_COUNTED: ImportCounts = {
  NEW: 0,
  CHANGED: 0,
  SAME: 0,
  KEPT: 0,
  DELETED: 0,
  WAITING: 0,
  IGNORED: 0,
  REJECTED: 0,
};
