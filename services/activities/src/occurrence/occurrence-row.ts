import type { Occurrence } from './occurrence.ts';

type Instants = 'startsAt' | 'endsAt' | 'previousStartsAt' | 'editedAt' | 'changedAt' | 'createdAt';

/** The row as the driver gives it, under the names of the properties: instants are text. */
export interface OccurrenceRow extends Omit<Occurrence, Instants> {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly previousStartsAt: string | null;
  readonly editedAt: string | null;
  readonly changedAt: string;
  readonly createdAt: string;
}

export function fromRow(row: OccurrenceRow): Occurrence {
  return {
    ...row,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    previousStartsAt: row.previousStartsAt === null ? null : new Date(row.previousStartsAt),
    editedAt: row.editedAt === null ? null : new Date(row.editedAt),
    changedAt: new Date(row.changedAt),
    createdAt: new Date(row.createdAt),
  };
}
