import type { Place } from './place.ts';

/** The row as the driver gives it, under the names of the properties: instants are text. */
export interface PlaceRow extends Omit<Place, 'changedAt' | 'createdAt'> {
  readonly changedAt: string;
  readonly createdAt: string;
}

export function fromRow(row: PlaceRow): Place {
  return { ...row, changedAt: new Date(row.changedAt), createdAt: new Date(row.createdAt) };
}
