import { containsPersonNumber } from './person-number.ts';
import { type TextLimits, plainText } from './plain-text.ts';
import { Refusal } from './refusals/refusal.ts';

/**
 * Lines that people will read one below the other, such as a street address; each is a `plainText` of one line.
 * Refuses too many (LIST_TOO_LONG) and a person number, also one that goes on from one line to the next.
 */
export function plainLines(
  field: string,
  input: readonly unknown[],
  { max, maxLength }: { readonly max: number } & Pick<TextLimits, 'maxLength'>,
): string[] {
  if (input.length > max) throw new Refusal('LIST_TOO_LONG', { field, max });
  const lines = input.map((line) => plainText(field, line, { maxLength }));
  if (
    runsOf(lines).some((run) => containsPersonNumber(run.join('')) || containsPersonNumber(run.join('\n')))
  ) {
    throw new Refusal('PERSON_NUMBER_IN_TEXT', { field });
  }
  return lines;
}

/** Two lines or more that follow each other: a digit on a line above or below must not hide a number. */
function runsOf(lines: readonly string[]): string[][] {
  return lines.flatMap((_, from) => lines.slice(from + 1).map((_next, i) => lines.slice(from, from + i + 2)));
}
