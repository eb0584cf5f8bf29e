import type { CalendarDate } from '@samspill/values/calendar-date';
import { plainText } from '@samspill/values/plain-text';
import { Refusal } from '@samspill/values/refusals/refusal';

/** A name and the days it held. */
export interface DatedName {
  readonly name: string;
  /** First day; null where it is not known. */
  readonly validFrom: CalendarDate | null;
  /** First day it no longer held, so that it equals the next name's `validFrom`; null for the current name. */
  readonly validTo: CalendarDate | null;
}

/** Room for a long life; it bounds the row and every fact about it. */
export const NAMES_MAX = 50;

/** In characters. The longest in Enhetsregisteret has 180. */
export const NAME_LENGTH_MAX = 200;

/** As written, trimmed: names keep their capitals. Refuses what `plainText` refuses, a person number above all. */
export function readName(input: string): string {
  return plainText('name', input, { maxLength: NAME_LENGTH_MAX });
}

export function firstName(name: string, validFrom: CalendarDate | null): DatedName[] {
  return [{ name, validFrom, validTo: null }];
}

/** The last one. */
export function currentName(names: readonly DatedName[]): DatedName {
  const current = names.at(-1);
  if (!current) throw new Error('an organisation without a name');
  return current;
}

/**
 * The history with a new current name from a day on. History before the current name is closed: a day before it began
 * is NAME_HELD_ALREADY_LATER. On the very day it began, the new name takes its place, since no day has two names.
 */
export function withName(names: readonly DatedName[], name: string, from: CalendarDate): DatedName[] {
  const current = currentName(names);
  if (current.name === name) throw new Refusal('NOTHING_CHANGES');
  if (current.validFrom !== null && from < current.validFrom) {
    throw new Refusal('NAME_HELD_ALREADY_LATER', { currentSince: current.validFrom });
  }
  const kept = from === current.validFrom ? names.slice(0, -1) : names;
  const before = kept.at(-1);
  // Corrected back on the same day: the name before simply went on.
  if (before?.name === name) return [...kept.slice(0, -1), { ...before, validTo: null }];
  if (kept.length >= NAMES_MAX) throw new Refusal('NAMES_TOO_MANY', { max: NAMES_MAX });
  const closed = before ? [...kept.slice(0, -1), { ...before, validTo: from }] : [];
  return [...closed, { name, validFrom: from, validTo: null }];
}
