import { validate } from 'uuid';
import { z } from 'zod';
import type { CursorKey } from './cursor.ts';

/** What a list can be ordered by. */
export type KeyKind = 'text' | 'integer' | 'date' | 'instant' | 'uuid';

interface KeyParser {
  /** PostgreSQL's type. */
  readonly type: string;
  /** Whether PostgreSQL can read the value as that type. */
  accepts(value: CursorKey): boolean;
}

const date = z.iso.date();
const instant = z.iso.datetime({ offset: true });

export const keyParser: Readonly<Record<KeyKind, KeyParser>> = {
  text: { type: 'text', accepts: (value) => typeof value === 'string' && !value.includes('\0') },
  integer: { type: 'bigint', accepts: (value) => Number.isSafeInteger(value) },
  // PostgreSQL knows no year 0.
  date: { type: 'date', accepts: (value) => date.safeParse(value).success && !startsInYearZero(value) },
  instant: {
    type: 'timestamptz',
    // It takes no offset beyond 15:59, and no more than microseconds.
    accepts: (value) =>
      instant.safeParse(value).success &&
      !startsInYearZero(value) &&
      /:\d\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-5]):[0-5]\d)$/.test(String(value)),
  },
  uuid: { type: 'uuid', accepts: (value) => validate(value) },
};

function startsInYearZero(value: CursorKey): boolean {
  return String(value).startsWith('0000');
}
