import data from '../data/municipalities.json' with { type: 'json' };
import { CalendarDate } from './calendar-date.ts';
import { CountyNumber } from './county.ts';
import { OrganisationNumber } from './organisation-number.ts';
import { type Branded, type Parser, branded } from './parse.ts';
import { type Period, holdsOn } from './period.ts';
import { Refusal } from './refusals/refusal.ts';

/** A kommunenummer: four digits as a text (the leading zero counts), one that has been in use since 2020. */
export type MunicipalityNumber = Branded<string, 'MunicipalityNumber'>;

/** A municipality under one number. A new number is a new row: `successors` says what became of the old one. */
export interface Municipality extends Period {
  readonly number: MunicipalityNumber;
  /** The Norwegian name. Herøy and Våler exist twice: never a key. */
  readonly name: string;
  /** The name with its Sámi and Kven forms, where it has them: "Guovdageaidnu - Kautokeino". */
  readonly officialName: string;
  /** The county at the time: 3025 Asker lay in Viken (30), 3203 Asker lies in Akershus (32). */
  readonly countyNumber: CountyNumber;
  /** As of November 2023: ask the register before trusting it with anything. Null where it is not known. */
  readonly organisationNumber: OrganisationNumber | null;
  readonly predecessors: readonly MunicipalityNumber[];
  readonly successors: readonly MunicipalityNumber[];
}

const predecessors = new Map<string, string[]>();
for (const { number, successors } of data) {
  for (const successor of successors)
    predecessors.set(successor, [...(predecessors.get(successor) ?? []), number]);
}

/** Every municipality since 2020-01-01 under every number it has had: 357 of today and 114 former. By number. */
export const municipalities: readonly Municipality[] = data.map((row) => ({
  number: branded<MunicipalityNumber>(row.number),
  name: row.name,
  officialName: row.officialName,
  countyNumber: CountyNumber.parse(row.number.slice(0, 2)),
  organisationNumber:
    row.organisationNumber === null ? null : OrganisationNumber.parse(row.organisationNumber),
  validFrom: CalendarDate.parse(row.validFrom),
  validTo: row.validTo === null ? null : CalendarDate.parse(row.validTo),
  predecessors: (predecessors.get(row.number) ?? []).map((number) => branded<MunicipalityNumber>(number)),
  successors: row.successors.map((number) => branded<MunicipalityNumber>(number)),
}));

const byNumber = new Map<string, Municipality>(municipalities.map((each) => [each.number, each]));

/** Refuses a number that no municipality has had since 2020 (MUNICIPALITY_UNKNOWN). A former number is accepted and kept as it is. */
export const MunicipalityNumber: Parser<MunicipalityNumber> = {
  parse(input) {
    const known = typeof input === 'string' ? byNumber.get(input) : undefined;
    if (!known) throw new Refusal('MUNICIPALITY_UNKNOWN');
    return known.number;
  },
};

/** What stands behind a number, in use or former. */
export function municipality(number: MunicipalityNumber): Municipality {
  const known = byNumber.get(number);
  if (!known) throw new Refusal('MUNICIPALITY_UNKNOWN');
  return known;
}

/** The municipality that carried this number on this day; null when the number was not in use then. */
export function municipalityAt(number: MunicipalityNumber, date: CalendarDate): Municipality | null {
  const known = municipality(number);
  return holdsOn(known, date) ? known : null;
}

/**
 * Today's number for this one: itself, or the one it was renumbered to (5405 Vadsø → 5607).
 * A municipality that was split has several, and which one cannot be known from the number:
 * MUNICIPALITY_SPLIT names them (1507 → 1508 or 1580).
 */
export function currentMunicipalityNumber(number: MunicipalityNumber): MunicipalityNumber {
  const { successors } = municipality(number);
  if (successors.length > 1)
    throw new Refusal('MUNICIPALITY_SPLIT', { number, candidates: successors.join(', ') });
  return successors[0] ? currentMunicipalityNumber(successors[0]) : number;
}

/** Reads a number of today or a former one as today's: MUNICIPALITY_UNKNOWN, MUNICIPALITY_SPLIT. */
export const CurrentMunicipalityNumber: Parser<MunicipalityNumber> = {
  parse: (input) => currentMunicipalityNumber(MunicipalityNumber.parse(input)),
};
