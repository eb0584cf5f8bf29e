import { Refusal } from '@samspill/values/refusals/refusal';

/** Longer ones are not ours. */
export const CURSOR_CHARS_MAX = 1_000;

export type CursorKey = string | number | boolean;

/** The place of one row in an ordered list. */
export interface CursorPlace {
  /** The values that the list is ordered by, most significant first. */
  readonly key: readonly CursorKey[];
  /** Tells rows with equal keys apart. */
  readonly id: string;
}

/** base64url of JSON `[order, key, id]`. The order names the list's order: another order's cursor is refused. */
export function encodeCursor(order: string, key: CursorKey | readonly CursorKey[], id: string): string {
  return Buffer.from(JSON.stringify([order, [key].flat(), id])).toString('base64url');
}

/** Throws `MALFORMED_CURSOR` for anything that `encodeCursor` did not make for this order. */
export function decodeCursor(order: string, cursor: string): CursorPlace {
  const [itsOrder, key, id] = cursor.length > CURSOR_CHARS_MAX ? [] : read(cursor);
  if (itsOrder !== order || !Array.isArray(key) || !key.every(isCursorKey) || typeof id !== 'string') {
    throw new Refusal('MALFORMED_CURSOR');
  }
  // One place, one cursor: Buffer reads base64url leniently, and JSON has many spellings.
  if (encodeCursor(order, key, id) !== cursor) throw new Refusal('MALFORMED_CURSOR');
  return { key, id };
}

function read(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    throw new Refusal('MALFORMED_CURSOR');
  }
}

function isCursorKey(value: unknown): value is CursorKey {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}
