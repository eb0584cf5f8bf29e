import { containsPersonNumber } from './person-number.ts';
import { Refusal } from './refusals/refusal.ts';

export interface TextLimits {
  /** In characters (Unicode code points), after trimming. */
  readonly maxLength: number;
  /** Whether the text may have several lines. A name or a title may not. */
  readonly lines?: boolean;
}

/** No text shrinks to less than a sixth when composed; what is longer than that is not worth composing. */
const COMPOSING_SHRINKS_MAX = 6;

/**
 * A text that people will read: trimmed, composed (NFC: one way to write å), within its limit.
 *
 * Refuses what is no text or empty (TEXT_MISSING), too long (TEXT_TOO_LONG), control characters, which no one reads
 * and which can reorder what is shown (TEXT_NOT_PRINTABLE), and a person number (PERSON_NUMBER_IN_TEXT).
 */
export function plainText(field: string, input: unknown, { maxLength, lines = false }: TextLimits): string {
  if (typeof input !== 'string') throw new Refusal('TEXT_MISSING', { field });
  const trimmed = input.trim();
  if (trimmed.length > maxLength * COMPOSING_SHRINKS_MAX)
    throw new Refusal('TEXT_TOO_LONG', { field, maxLength });
  const text = trimmed.replaceAll(/\r\n?/g, '\n').normalize('NFC');
  if (text === '') throw new Refusal('TEXT_MISSING', { field });
  if (!text.isWellFormed() || (lines ? NOT_PRINTABLE : NOT_ON_ONE_LINE).test(text)) {
    throw new Refusal('TEXT_NOT_PRINTABLE', { field });
  }
  if (Array.from(text).length > maxLength) throw new Refusal('TEXT_TOO_LONG', { field, maxLength });
  if (containsPersonNumber(text)) throw new Refusal('PERSON_NUMBER_IN_TEXT', { field });
  return text;
}

/** Control characters (tab and newline are fine where lines are) and the marks that overrule the direction of writing. */
const NOT_PRINTABLE = /[^\P{Cc}\t\n]|[\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB]/u;
const NOT_ON_ONE_LINE = /[\p{Cc}\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB]/u;
