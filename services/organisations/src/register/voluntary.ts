import { CalendarDate } from '@samspill/values/calendar-date';
import { type OrganisationNumber, organisationNumberParser } from '@samspill/values/organisation-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import { ICNPO_CODES_MAX, type IcnpoCode, icnpoNames } from '../code-lists/icnpo.ts';
import { fieldsOf, orNull } from './register-unit.ts';

/** What Frivillighetsregisteret says of an organisation. Its account number is published there, and not read here. */
export interface Voluntary {
  organisationNumber: OrganisationNumber;
  /** In its order, the primary one first. Nothing but the first would hide half of the inclusion organisations. */
  icnpo: readonly IcnpoCode[];
  registeredOn: CalendarDate | null;
  deletedOn: CalendarDate | null;
  /** When the register said so: when it was asked, or made the file. */
  readAt: Date;
}

/** Throws the Refusal that says why an element cannot be read. Codes that are not on the list are left out. */
export function readVoluntary(
  element: unknown,
  { acceptTestNumbers }: { readonly acceptTestNumbers: boolean },
  at: Date,
): Voluntary {
  const fields = fieldsOf(element);
  if (fields === null) throw new Refusal('REGISTER_ELEMENT_UNREADABLE');
  return {
    organisationNumber: organisationNumberParser({ acceptTestNumbers }).parse(fields['organisasjonsnummer']),
    icnpo: categoriesIn(fields['icnpoKategorier']),
    registeredOn: orNull(CalendarDate, fields['innfoertDato']),
    deletedOn: orNull(CalendarDate, fields['slettetDato']),
    readAt: at,
  };
}

/** Organisations of a page, whatever its envelope calls them, and where the next one is. */
export function readVoluntaryPage(page: unknown): {
  elements: readonly unknown[];
  searchAfter: string | null;
} {
  const elements = elementsIn(page);
  if (elements === null) throw new Refusal('REGISTER_ELEMENT_UNREADABLE');
  return { elements, searchAfter: searchAfterIn(page) };
}

/**
 * Why a page is not the next one; null where it is. The one before once more, or a circle, taken for the last one, would cut
 * off all that come behind it.
 */
export function objectionToVoluntary(page: unknown, seen: ReadonlySet<string>): string | null {
  if (elementsIn(page) === null) return 'a page unlike any before';
  return seen.has(searchAfterIn(page) ?? '') ? 'a page that points back' : null;
}

/** Null for what is no page. */
function elementsIn(page: unknown): readonly unknown[] | null {
  const envelope = fieldsOf(page);
  const listed = Object.values(fieldsOf(envelope?.['_embedded']) ?? {});
  const elements = listed.find((each) => Array.isArray(each)) as readonly unknown[] | undefined;
  return elements ?? (fieldsOf(envelope?.['_links']) === null ? null : []);
}

/** Where the page says that the next one is; null on the last. */
function searchAfterIn(page: unknown): string | null {
  const next = fieldsOf(fieldsOf(fieldsOf(page)?.['_links'])?.['next'])?.['href'];
  const query = typeof next === 'string' ? URL.parse(next, 'http://register.invalid')?.searchParams : null;
  return query?.get('searchAfter') ?? null;
}

function categoriesIn(input: unknown): IcnpoCode[] {
  if (!Array.isArray(input)) return [];
  const listed = input
    .map((each) => fieldsOf(each))
    .filter((each) => each !== null)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(({ icnpoNummer }) => String(icnpoNummer))
    .filter((code): code is IcnpoCode => Object.hasOwn(icnpoNames, code));
  return [...new Set(listed)].slice(0, ICNPO_CODES_MAX);
}

function placeOf({ rekkefoelge }: Readonly<Record<string, unknown>>): number {
  return Number.isFinite(Number(rekkefoelge)) ? Number(rekkefoelge) : Infinity;
}
