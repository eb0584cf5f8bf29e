import { MunicipalityNumber, currentMunicipalityNumber } from '@samspill/values/municipality';
import { type Parser, parse } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';

/** Values in one part of a filter: more than there are municipalities. */
export const FILTER_VALUES_MAX = 500;

/** The values of one part of a filter; null where it was left out. Throws FILTER_TOO_LONG and what the type refuses. */
export function filterSet<T extends string>(
  field: string,
  values: readonly string[] | null | undefined,
  type?: Parser<T>,
): ReadonlySet<string> | null {
  if (values === null || values === undefined) return null;
  if (values.length > FILTER_VALUES_MAX)
    throw new Refusal('FILTER_TOO_LONG', { field, max: FILTER_VALUES_MAX });
  return new Set(type ? values.map((value) => parse(type, value)) : values);
}

/** As of today, since a fact carries the number of its own day. Throws MUNICIPALITY_UNKNOWN, MUNICIPALITY_SPLIT. */
export function municipalitySet(values: readonly string[] | null | undefined): ReadonlySet<string> | null {
  const given = filterSet('municipalityNumbers', values, MunicipalityNumber);
  return (
    given && new Set([...given].map((number) => currentMunicipalityNumber(parse(MunicipalityNumber, number))))
  );
}

/** Whether a fact's number is, as of today, among them. One that was split since is compared as it stands. */
export function hasMunicipality(wanted: ReadonlySet<string>, number: string | null): boolean {
  return number !== null && wanted.has(today(number));
}

const todays = new Map<string, string>();

function today(number: string): string {
  const known = todays.get(number);
  if (known !== undefined) return known;
  let current = number;
  try {
    current = currentMunicipalityNumber(parse(MunicipalityNumber, number));
  } catch (error) {
    // The list of municipalities may be older than the fact, and a split number has no one successor.
    if (!(error instanceof Refusal)) throw error;
  }
  todays.set(number, current);
  return current;
}
