import type { Series } from './series.ts';

/** The row as the driver gives it, under the names of the properties: instants are text. */
export interface SeriesRow extends Omit<Series, 'changedAt' | 'createdAt'> {
  readonly changedAt: string;
  readonly createdAt: string;
}

export function fromRow(row: SeriesRow): Series {
  return { ...row, changedAt: new Date(row.changedAt), createdAt: new Date(row.createdAt) };
}
