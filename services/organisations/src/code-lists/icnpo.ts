import { Refusal } from '@samspill/values/refusals/refusal';

/** A category of the ICNPO classification as Frivillighetsregisteret uses it: `1` to `14` are groups, the rest leaves. */
export type IcnpoCode = keyof typeof icnpoNames;

/** More than any organisation in the register carries. */
export const ICNPO_CODES_MAX = 10;

/** All 46, names in bokmål. Source: Brønnøysundregistrene, Frivillighetsregisteret `/icnpo-kategorier`, NLOD. */
export const icnpoNames = {
  '1': 'Kultur og rekreasjon',
  '1100': 'Kunst og kultur',
  '1200': 'Idrett',
  '1300': 'Rekreasjon og sosiale foreninger',
  '2': 'Utdanning og forskning',
  '2100': 'Grunn- og videregående utdanning',
  '2200': 'Høgskole og universitet',
  '2300': 'Annen utdanning',
  '2400': 'Forskning og utvikling',
  '3': 'Helse',
  '3100': 'Sykehus og rehabilitering',
  '3200': 'Sykehjem',
  '3300': 'Psykiatriske institusjoner',
  '3400': 'Andre helsetjenester',
  '4': 'Sosiale tjenester',
  '4100': 'Sosiale tjenester',
  '4200': 'Krisehjelp og støttearbeid',
  '4300': 'Økonomisk og materiell støtte',
  '5': 'Natur og miljøvern',
  '5100': 'Natur- og miljøvern',
  '5200': 'Dyrevern',
  '6': 'Bolig og lokalmiljø',
  '6100': 'Lokalsamfunnsutvikling',
  '6200': 'Bolig- og lokalmiljø',
  '6300': 'Arbeidsopplæring',
  '7': 'Politiske organisasjoner og interesseorganisasjoner',
  '7100': 'Interesseorganisasjoner',
  '7200': 'Juridisk rådgivning',
  '7300': 'Politiske organisasjoner',
  '8': 'Legater og fremme av frivillighet',
  '8100': 'Pengeutdelende stiftelser',
  '8200': 'Frivillighetssentraler',
  '9': 'Internasjonale organisasjoner',
  '9100': 'Internasjonale organisasjoner',
  '10': 'Tros- og livssynsorganisasjoner',
  '10100': 'Tros- og livssynsorganisasjoner',
  '11': 'Yrke, bransje og fag',
  '11100': 'Næringslivs- og arbeidsgiverorganisasjoner',
  '11200': 'Yrkessammenslutninger',
  '11300': 'Arbeidstakerorganisasjoner',
  '12': 'Andre',
  '12100': 'Andre',
  '13': 'Barne- og ungdomsorganisasjoner',
  '13100': 'Barne- og ungdomsorganisasjoner',
  '14': 'Mangfold og inkludering',
  '14100': 'Mangfold og inkludering',
} as const;

/** Every code, group before its leaves, groups in number order. */
export const icnpoCodes: readonly IcnpoCode[] = (Object.keys(icnpoNames) as IcnpoCode[]).toSorted(
  (a, b) => Number(icnpoGroup(a) ?? a) - Number(icnpoGroup(b) ?? b) || Number(a) - Number(b),
);

/** The group of a leaf: its code without the last three digits. Null for a group. */
export function icnpoGroup(code: IcnpoCode): IcnpoCode | null {
  return code.length > 3 ? (code.slice(0, -3) as IcnpoCode) : null;
}

/** A code with everything under it: a leaf alone, or a group and its leaves. What a filter looks for. */
export function icnpoWithin(code: IcnpoCode): IcnpoCode[] {
  return icnpoCodes.filter((other) => other === code || icnpoGroup(other) === code);
}

/** Refuses a code that is not on the list: ICNPO_CODE_UNKNOWN. */
export function icnpoCode(input: string, field: string): IcnpoCode {
  if (!Object.hasOwn(icnpoNames, input)) throw new Refusal('ICNPO_CODE_UNKNOWN', { field });
  return input as IcnpoCode;
}

/**
 * An organisation's categories in order, the primary one first. Order is kept and nothing is cut off: the first one
 * alone would hide more than half of the organisations that work with inclusion.
 */
export function icnpoList(input: readonly string[]): IcnpoCode[] {
  if (input.length > ICNPO_CODES_MAX)
    throw new Refusal('ICNPO_CODES_TOO_MANY', { field: 'icnpo', max: ICNPO_CODES_MAX });
  const codes = input.map((code, i) => icnpoCode(code, `icnpo[${i}]`));
  if (new Set(codes).size < codes.length) throw new Refusal('ICNPO_CODE_REPEATED', { field: 'icnpo' });
  return codes;
}
