import { CalendarDate } from '@samspill/values/calendar-date';
import { CurrentMunicipalityNumber, type MunicipalityNumber } from '@samspill/values/municipality';
import { type OrganisationNumber, organisationNumberParser } from '@samspill/values/organisation-number';
import type { Parser } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';
import { WebAddress } from '@samspill/values/web-address';
import type { OrganisationForm } from '../code-lists/organisation-form.ts';
import { readName } from '../organisation/name-history.ts';

/**
 * What Enhetsregisteret says of a unit or sub-unit, as far as this field needs it. Read field by field: addresses,
 * telephone numbers, e-mails and accounts have nowhere to go, whatever the register adds.
 */
export interface RegisterUnit {
  organisationNumber: OrganisationNumber;
  /** In capitals, as the register writes it. */
  name: string;
  form: OrganisationForm;
  /** kommunenummer of the business address, else of the postal one; null where it is none of Norway’s municipalities. */
  municipalityNumber: MunicipalityNumber | null;
  /** overordnetEnhet. */
  parentNumber: OrganisationNumber | null;
  website: WebAddress | null;
  /** institusjonellSektorkode: 6100 is the state, 6500 the municipalities. */
  sectorCode: string | null;
  /** Whether it is in Frivillighetsregisteret. */
  voluntary: boolean;
  /** slettedato; null while it exists. */
  deletedOn: CalendarDate | null;
  /** When the register said so: when it was asked, or made the file. */
  readAt: Date;
}

export interface ReadingRules {
  readonly acceptTestNumbers: boolean;
  /** Forms of the day. */
  readonly forms: ReadonlySet<string>;
}

/** Reads one element; null for a form that is not taken. Throws the Refusal that says why an element cannot be read. */
export function readUnit(
  element: unknown,
  { acceptTestNumbers, forms }: ReadingRules,
  at: Date,
): RegisterUnit | null {
  const unit = fieldsOf(element);
  if (unit === null) throw new Refusal('REGISTER_ELEMENT_UNREADABLE');
  const form = fieldsOf(unit['organisasjonsform'])?.['kode'];
  if (typeof form !== 'string') throw new Refusal('REGISTER_ELEMENT_UNREADABLE');
  if (!forms.has(form)) return null;
  const NumberType = organisationNumberParser({ acceptTestNumbers });
  const name = asText(unit['navn']);
  // Letters that are not UTF-8: the file went through something that wrote it in another way.
  if (name.includes('\uFFFD')) throw new Refusal('REGISTER_ELEMENT_UNREADABLE');
  return {
    organisationNumber: NumberType.parse(unit['organisasjonsnummer']),
    name: readName(name),
    form: form as OrganisationForm,
    municipalityNumber: municipalityOf(unit),
    parentNumber: orNull(NumberType, unit['overordnetEnhet']),
    website: websiteOf(unit['hjemmeside']),
    sectorCode: codeOf(unit['institusjonellSektorkode']),
    voluntary: unit['registrertIFrivillighetsregisteret'] === true,
    deletedOn: orNull(CalendarDate, unit['slettedato']),
    readAt: at,
  };
}

/** An object's fields; null for anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** Null where there is nothing that the type accepts: a field that is odd does not cost the unit. */
export function orNull<T>(type: Parser<T>, input: unknown): T | null {
  if (input === undefined || input === null) return null;
  try {
    return type.parse(input);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function municipalityOf(unit: Readonly<Record<string, unknown>>): MunicipalityNumber | null {
  for (const field of ['forretningsadresse', 'beliggenhetsadresse', 'postadresse']) {
    const number = orNull(CurrentMunicipalityNumber, fieldsOf(unit[field])?.['kommunenummer']);
    if (number !== null) return number;
  }
  return null;
}

/** The register keeps what people typed, most often without https://. */
function websiteOf(input: unknown): WebAddress | null {
  const text = asText(input).trim();
  if (text === '') return null;
  return orNull(WebAddress, /^https?:\/\//i.test(text) ? text : `https://${text}`);
}

function codeOf(input: unknown): string | null {
  const code = fieldsOf(input)?.['kode'];
  return typeof code === 'string' && /^\d{4}$/.test(code) ? code : null;
}

function asText(input: unknown): string {
  return typeof input === 'string' ? input : '';
}
