import rows from '../data/counties.json' with { type: 'json' };
import { CalendarDate } from './calendar-date.ts';
import { type Branded, type Parser, branded } from './parse.ts';
import type { Period } from './period.ts';
import { Refusal } from './refusals/refusal.ts';

/** A fylkesnummer: two digits as a text, the first two of its municipalities' numbers. */
export type CountyNumber = Branded<string, 'CountyNumber'>;

export interface County extends Period {
  readonly number: CountyNumber;
  /** The Norwegian name. */
  readonly name: string;
}

/** Every county since 2020-01-01: 15 of today, and the three that were divided in 2024. By number. */
export const counties: readonly County[] = rows.map((row) => ({
  number: branded<CountyNumber>(row.number),
  name: row.name,
  validFrom: CalendarDate.parse(row.validFrom),
  validTo: row.validTo === null ? null : CalendarDate.parse(row.validTo),
}));

const byNumber = new Map<string, County>(counties.map((each) => [each.number, each]));

/** Refuses a number that no county has had since 2020: COUNTY_UNKNOWN. */
export const CountyNumber: Parser<CountyNumber> = {
  parse(input) {
    const known = typeof input === 'string' ? byNumber.get(input) : undefined;
    if (!known) throw new Refusal('COUNTY_UNKNOWN');
    return known.number;
  },
};

/** What stands behind a number, in use or former. */
export function county(number: CountyNumber): County {
  const known = byNumber.get(number);
  if (!known) throw new Refusal('COUNTY_UNKNOWN');
  return known;
}
