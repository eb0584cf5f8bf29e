import { isDufNumber, personNumberSeries } from './person-number-series.ts';

/**
 * Whether a text holds a fødselsnummer, D-number, help number, NPID, DUF number or a synthetic one.
 *
 * Found: eleven digits in a row, also between letters; the date and the last five apart, with any separators
 * ("010203 12345", "01.02.03-12345", "1/2/2003, 123 45"); any other grouping with one and the same separator throughout;
 * digits of every script, also percent-encoded or as HTML or JSON escapes; with no-break spaces, soft hyphens and characters of no width in between.
 *
 * Not found, on purpose: `1234.56.78903`, the way to write a bank account, whatever its digits; and eleven digits that are part of a longer run.
 * An account number without the dots is refused when it passes the check, which some 15 % do: write the dots.
 */
export function containsPersonNumber(text: string): boolean {
  // Fewer digits than the shortest number has: nearly every text ends here.
  if ((text.normalize('NFKC').match(DIGIT)?.length ?? 0) < DIGITS_MIN) return false;
  return readings(text).some((reading) => {
    const groups = digitGroups(reading);
    return groups.some((_, from) => beginsNumber(groups, from) || beginsEvenGroups(groups, from));
  });
}

const DIGIT = /\p{Nd}/gu;
/** "1.2.03 12345". */
const DIGITS_MIN = 9;
/** Characters that change how a digit looks or nothing at all: combining marks, soft hyphens, zero-width spaces. */
const INVISIBLE = /[\p{M}\p{Cf}]/gu;
const SEPARATOR_LENGTH_MAX = 4;

/** Digits in a row, and what stands between them and the next: null when that is no separator. */
interface DigitGroup {
  readonly digits: string;
  readonly separator: string | null;
}

/**
 * A text can be read in more than one way. "³" is a digit of its own or a footnote to the number before it;
 * what has no width joins two groups or parts them. A number in any reading is a number.
 */
function readings(text: string): string[] {
  const looks = [text, decoded(text)].flatMap((look) => [look, look.normalize('NFKC')]);
  const all = looks.flatMap((look) => [look.replaceAll(INVISIBLE, ''), look]);
  return [...new Set(all.map((reading) => reading.replaceAll(DIGIT, asciiDigit)))];
}

/** As whoever follows the link, or shows the text as a page, will read it: "%31", "&#49;" and "\\u0031" are all a 1. */
function decoded(text: string): string {
  let now = text;
  for (let layer = 0; layer < ENCODINGS_MAX; layer++) {
    const before = now;
    now = now.replaceAll(ENCODED, (whole, ...codes: (string | undefined)[]) => {
      const [percent, decimal, hex, escape] = codes;
      const point = decimal === undefined ? parseInt(percent ?? hex ?? escape ?? '', 16) : Number(decimal);
      return point > 0 && point < 0x80 ? String.fromCodePoint(point) : whole;
    });
    if (now === before) break;
  }
  return now;
}

/** Encoded once more on each hop, as links in links are. */
const ENCODINGS_MAX = 3;
const ENCODED = /%([\da-f]{2})|&#(\d{1,7});|&#x([\da-f]{1,6});|\\u([\da-f]{4})/gi;

/** Every script's ten digits stand in order and begin with its zero; some scripts stand side by side. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  if (point < 0x80) return digit;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((point - zero) % 10);
}

function digitGroups(text: string): DigitGroup[] {
  const runs = [...text.matchAll(/\d+/g)];
  return runs.map((run, i) => {
    const between = text.slice(run.index + run[0].length, runs[i + 1]?.index ?? run.index + run[0].length);
    const separates =
      between !== '' && between.length <= SEPARATOR_LENGTH_MAX && !/[\p{L}\p{N}]/u.test(between);
    return { digits: run[0], separator: separates ? between : null };
  });
}

/** A number as people write it, whatever the separators and whatever stands before and after. */
function beginsNumber(groups: readonly DigitGroup[], from: number): boolean {
  let written = '';
  for (let i = from; i < from + GROUPS_MAX; i++) {
    const group = groups[i];
    if (!group) return false;
    written += group.digits;
    if (isDufNumber(written.replace(/^(\d{4}) (\d{6}) (\d{2})$/, '$1$2$3'))) return true;
    // "1.6.2026: 911 22 333" is a date and a telephone number: its three and two digits go on.
    const goesOn = group.separator !== null && group.separator === groups[i - 1]?.separator;
    if (isNumber(elevenDigits(written)) && !(goesOn && / \d{3} \d{2}$/.test(written))) return true;
    if (group.separator === null) return false;
    written += ' ';
  }
  return false;
}

/** Day, month, year, three digits, two digits. */
const GROUPS_MAX = 5;

/** Groups with one space between, as date and last five, to eleven digits; anything else to an empty text. */
function elevenDigits(written: string): string {
  if (/^\d{11}$/.test(written)) return written;
  const [, date = '', three = '', two = ''] = /^(.+) (\d{3}) ?(\d{2})$/.exec(written) ?? [];
  const [, day, month, year] =
    /^(\d\d)(\d\d)(?:18|19|20)?(\d\d)$/.exec(date) ??
    /^(\d{1,2}) (\d{1,2}) (?:18|19|20)?(\d\d)$/.exec(date) ??
    [];
  if (day && month && year) return day.padStart(2, '0') + month.padStart(2, '0') + year + three + two;
  return date.replace(/^(?:18|19|20)(\d\d) (\d\d) (\d\d)$/, '$3$2$1') + three + two;
}

/** Eleven digits in groups of any size with one and the same separator, and no further group on either side. */
function beginsEvenGroups(groups: readonly DigitGroup[], from: number): boolean {
  const separator = groups[from]?.separator ?? null;
  if (separator === null || groups[from - 1]?.separator === separator) return false;
  const parts: string[] = [];
  for (let i = from; ; i++) {
    parts.push(groups[i]?.digits ?? '');
    if (groups[i]?.separator !== separator) break;
  }
  return !isAccountNumber(parts.join(separator)) && isNumber(parts.join(''));
}

function isNumber(digits: string): boolean {
  return personNumberSeries(digits) !== null;
}

function isAccountNumber(text: string): boolean {
  return /^\d{4}\.\d{2}\.\d{5}$/.test(text);
}
