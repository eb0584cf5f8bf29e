import * as fc from 'fast-check';

/**
 * Numbers for tests, made the way the issuers say they make them (Skatteetaten: 11, 12, 13 or 14 minus a remainder),
 * which is another way than the detector's. Made anew on each run: none stands in the repository.
 */
export function personNumber(
  { monthAdded, dayAdded = 0 }: { monthAdded: number; dayAdded?: number },
  k1From: readonly number[] = [11, 12, 13, 14],
): fc.Arbitrary<string> {
  return fc
    .record({
      date: fc.date({ min: new Date('1940-01-01'), max: new Date('2039-12-31'), noInvalidDate: true }),
      individual: fc.integer({ min: 0, max: 999 }),
      from: fc.constantFrom(...k1From),
    })
    .map(({ date, individual, from }) => {
      const day = pad(date.getUTCDate() + dayAdded, 2);
      const month = pad(date.getUTCMonth() + 1 + monthAdded, 2);
      return withControlDigits(day + month + pad(date.getUTCFullYear() % 100, 2) + pad(individual, 3), from);
    })
    .filter((number) => number !== null);
}

/** Numbers that begin with these six digits, whether such a day exists or not. */
export function numberBeginning(date: string): fc.Arbitrary<string> {
  return fc
    .integer({ min: 0, max: 999 })
    .map((individual) => withControlDigits(date + pad(individual, 3), 11))
    .filter((number) => number !== null);
}

/** A felles hjelpenummer: any nine digits from 800 000 000. */
export const sharedHelpNumber = fc
  .integer({ min: 800_000_000, max: 999_999_999 })
  .map((nine) => withControlDigits(String(nine), 11))
  .filter((number) => number !== null);

/** One of each series, by the issuers' own names. */
export const series = {
  fødselsnummer: personNumber({ monthAdded: 0 }),
  'fødselsnummer, old rule': personNumber({ monthAdded: 0 }, [11]),
  'fødselsnummer, new remainders only': personNumber({ monthAdded: 0 }, [12, 13, 14]),
  'D-nummer': personNumber({ monthAdded: 0, dayAdded: 40 }),
  'H-nummer, Dolly': personNumber({ monthAdded: 40 }),
  'D and H': personNumber({ monthAdded: 40, dayAdded: 40 }),
  NPID: personNumber({ monthAdded: 20 }),
  'synthetic NPID': personNumber({ monthAdded: 60 }),
  SyntPop: personNumber({ monthAdded: 65 }),
  'SyntPop D-nummer': personNumber({ monthAdded: 65, dayAdded: 40 }),
  Tenor: personNumber({ monthAdded: 80 }),
  'Tenor D-nummer': personNumber({ monthAdded: 80, dayAdded: 40 }),
  'felles hjelpenummer': sharedHelpNumber,
} as const;

export const anyPersonNumber = fc.oneof(...Object.values(series));

/** A bank account: eleven digits whose last is a control digit. Source: Bits, "Bankkontonummer". */
export const accountNumber = fc
  .integer({ min: 100_000_000, max: 9_999_999_999 })
  .map((ten) => withAccountControl(pad(ten, 10)))
  .filter((number) => number !== null);

export function withAccountControl(ten: string): string | null {
  return withLast([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11, ten);
}

function withControlDigits(nine: string, k1From: number): string | null {
  const ten = withLast([3, 7, 6, 1, 8, 9, 4, 5, 2], k1From, nine);
  return ten && withLast([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11, ten);
}

/** The digits and their control digit; null where it would be ten. */
function withLast(weights: readonly number[], from: number, digits: string): string | null {
  const remainder = weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
  const control = from - remainder;
  const single = control >= 11 ? control - 11 : control;
  return single === 10 ? null : digits + single;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
