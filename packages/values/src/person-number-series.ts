/**
 * Whose numbers are eleven digits long and say who a person is. The hub holds none of them.
 * `national` fødselsnummer; `d` D-number; `help` a health enterprise's own help number, and NAV's synthetic ones;
 * `nav` NAV's personal identifier (NPID); `sharedHelp` felles hjelpenummer; `synthetic` Tenor, SyntPop and NAV's test series.
 */
export type PersonNumberSeries = 'national' | 'd' | 'help' | 'nav' | 'sharedHelp' | 'synthetic';

/**
 * The series that eleven digits belong to by date and control digits, or null.
 *
 * The form is day, month, year (two digits each), three more and two control digits; a series adds its own number to
 * the month, and a D-number 40 to the day. A shared help number begins with 8 or 9 and has no date.
 * Sources: Skatteetaten, "Nytt fødselsnummer fra 2032" (control digits, both rules) and "Test for konsumenter" (Tenor);
 * Helsedirektoratet, "Identifikatorer for personer" (help numbers); Norsk helsenett (shared help numbers, SyntPop);
 * NAV's identpool (NPID).
 */
export function personNumberSeries(digits: string): PersonNumberSeries | null {
  if (!/^\d{11}$/.test(digits) || weighted(K2_WEIGHTS, digits) !== 0) return null;
  const k1 = weighted(K1_WEIGHTS, digits);
  if (digits >= '8') return k1 === 0 ? 'sharedHelp' : null;
  // Numbers issued from 2032 may leave 1, 2 or 3 as well. Both rules hold side by side, so the wider one decides.
  if (k1 > K1_REMAINDER_MAX) return null;
  const [day, month, year] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number) as [
    number,
    number,
    number,
  ];
  const isD = day > D_DAY;
  for (const { added, series, withD } of MONTHS) {
    if (isD && !withD) continue;
    if (exists(isD ? day - D_DAY : day, month - added, year))
      return isD && series === 'national' ? 'd' : series;
  }
  return null;
}

/**
 * Whether twelve digits are a DUF number: the register of those who apply to stay in Norway, children too.
 * Year of the first application, six digits, and the remainder of a mod-11 sum as two digits.
 * Source: the control in SSB's KOSTRA reporting, as its published code has it.
 */
export function isDufNumber(digits: string): boolean {
  return /^(19|20)\d{10}$/.test(digits) && weighted(DUF_WEIGHTS, digits) === Number(digits.slice(10));
}

/** Sums that take the control digit in, so that a right number leaves 0 (or, for the first, one of the new remainders). */
const K1_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const K2_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const DUF_WEIGHTS = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5];
const K1_REMAINDER_MAX = 3;
const D_DAY = 40;

const MONTHS: readonly { added: number; series: PersonNumberSeries; withD: boolean }[] = [
  { added: 0, series: 'national', withD: true },
  { added: 20, series: 'nav', withD: false },
  { added: 40, series: 'help', withD: true },
  { added: 60, series: 'synthetic', withD: false }, // NAV's test numbers for NPID
  { added: 65, series: 'synthetic', withD: true }, // SyntPop
  { added: 80, series: 'synthetic', withD: true }, // Tenor
];

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Two digits do not tell the century: the 29th of February exists when it does in any of them (00 was leap in 2000). */
function exists(day: number, month: number, year: number): boolean {
  if (day === 29 && month === 2) return year % 4 === 0;
  return day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0);
}

function weighted(weights: readonly number[], digits: string): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
}
