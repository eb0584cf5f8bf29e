import type { Activity } from './activity.ts';

/** The row as the driver gives it, under the names of the properties: instants are text. */
export interface ActivityRow extends Omit<Activity, 'publishedAt' | 'changedAt' | 'createdAt'> {
  readonly publishedAt: string | null;
  readonly changedAt: string;
  readonly createdAt: string;
  // What lists are ordered and narrowed by; made by the database.
  readonly startKey: string;
  readonly titleKey: string;
  readonly publishedKey: string;
  readonly ageKind: string | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly gaps: readonly string[];
  readonly assuredKey: string;
  readonly ownLack: number;
}

export function fromRow(row: ActivityRow): Activity {
  const {
    startKey: _1,
    titleKey: _2,
    publishedKey: _3,
    ageKind: _4,
    ageFrom: _5,
    ageTo: _6,
    gaps: _7,
    assuredKey: _8,
    ownLack: _9,
    ...rest
  } = row;
  return {
    ...rest,
    publishedAt: rest.publishedAt === null ? null : new Date(rest.publishedAt),
    changedAt: new Date(rest.changedAt),
    createdAt: new Date(rest.createdAt),
  };
}
