import { municipalities } from '@samspill/values/municipality';
import { checkDigit } from '@samspill/values/organisation-number';

/** How often each form stands in a hundred thousand main units, as far as public counts tell. */
const FORMS: readonly (readonly [form: string, count: number])[] = [
  ['AS', 36_000],
  ['ENK', 36_000],
  ['FLI', 11_500],
  ['NUF', 3_000],
  ['DA', 3_500],
  ['ESEK', 3_200],
  ['KBO', 3_000],
  ['SA', 600],
  ['STI', 600],
  ['ORGL', 500],
  ['BRL', 1_200],
  ['KIRK', 120],
  ['ANNA', 240],
  ['IKS', 20],
  ['KF', 20],
];
const WHOLE = FORMS.reduce((sum, [, count]) => sum + count, 0);

/** Of a hundred associations, how many are in the register of voluntary organisations. */
const VOLUNTARY_PERCENT = 54;

const PLACES = [
  'Fjell',
  'Lund',
  'Vik',
  'Ås',
  'Øvre',
  'Strand',
  'Haug',
  'Elve',
  'Bjørk',
  'Sørli',
  'Nes',
  'Dal',
];
const WHATS = [
  'idrettslag',
  'skolekorps',
  'ungdomslag',
  'turlag',
  'grendelag',
  'teaterlag',
  'speidere',
  'kor',
];
/** What trips a reader that looks for signs instead of reading: field names, braces, quotes, line breaks. */
const TEXTS = [
  'Drift av lag; {se vedtekter}',
  'Å "samle" barn og unge',
  'Felt: "navn" : "x", [1]',
  'Linje en\nlinje to\ttre | fire',
  'Skråstrek \\ og } til slutt }',
];

/** The same seed and place always give the same unit; nobody in it exists. */
export function generatedUnit(seed: number, n: number): Record<string, unknown> {
  const random = randomFrom(seed * 1_000_003 + n);
  const form = pick(random());
  const organisationNumber = generatedNumber(n);
  const municipality = MUNICIPALITIES[Math.floor(random() * MUNICIPALITIES.length)]!;
  const name = `${PLACES[Math.floor(random() * PLACES.length)]}${WHATS[n % WHATS.length]} ${n}`.toUpperCase();
  const voluntary = form === 'FLI' && random() * 100 < VOLUNTARY_PERCENT;
  const address = {
    land: 'Norge',
    landkode: 'NO',
    postnummer: String(1000 + (n % 8999)),
    poststed: municipality.name.toUpperCase(),
    adresse: [`${PLACES[n % PLACES.length]}veien ${1 + (n % 120)}`],
    kommune: municipality.name.toUpperCase(),
    kommunenummer: municipality.number,
  };
  return {
    organisasjonsnummer: organisationNumber,
    navn: name,
    organisasjonsform: {
      kode: form,
      beskrivelse: `Beskrivelse av ${form}`,
      _links: { self: { href: `https://example.org/enhetsregisteret/api/organisasjonsformer/${form}` } },
    },
    ...(random() < 0.3 && { hjemmeside: `www.lag${n}.example.no` }),
    ...(random() < 0.4 && { epostadresse: `post${n}@example.no`, mobil: '000 00 000' }),
    postadresse: address,
    registreringsdatoEnhetsregisteret: `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`,
    registrertIMvaregisteret: form === 'AS',
    naeringskode1: { kode: '93.120', beskrivelse: 'Idrettslag og -klubber' },
    harRegistrertAntallAnsatte: false,
    forretningsadresse: address,
    stiftelsesdato: `20${10 + (n % 15)}-0${1 + (n % 9)}-0${1 + (n % 9)}`,
    institusjonellSektorkode: {
      kode: form === 'ORGL' ? '6500' : '7000',
      beskrivelse: 'Ideelle organisasjoner',
    },
    registrertIForetaksregisteret: form === 'AS',
    registrertIStiftelsesregisteret: form === 'STI',
    registrertIFrivillighetsregisteret: voluntary,
    konkurs: false,
    underAvvikling: false,
    underTvangsavviklingEllerTvangsopplosning: false,
    maalform: n % 9 === 0 ? 'Nynorsk' : 'Bokmål',
    vedtektsfestetFormaal: [TEXTS[n % TEXTS.length]],
    aktivitet: ['Aktiviteter for barn og unge i nærmiljøet', TEXTS[(n + 1) % TEXTS.length]],
    registrertIPartiregisteret: false,
    respons_klasse: 'Enhet',
    _links: { self: { href: `https://example.org/enhetsregisteret/api/enheter/${organisationNumber}` } },
  };
}

/** One pretty-printed array, in pieces, laid out as the register lays it out. */
export function* generatedDump(seed: number, units: number): Generator<string> {
  let piece = '[ ';
  for (let n = 0; n < units; n++) {
    piece +=
      (n === 0 ? '' : ', ') + JSON.stringify(generatedUnit(seed, n), null, 2).replaceAll('": ', '" : ');
    if (piece.length > 1 << 20) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece} ]`;
}

/** What the register of voluntary organisations says of the same units: null for those that are not in it. */
export function generatedVoluntary(seed: number, n: number): Record<string, unknown> | null {
  const unit = generatedUnit(seed, n);
  if (unit['registrertIFrivillighetsregisteret'] !== true) return null;
  const codes = [['1200', '8200', '13100', '1100', '14100'][n % 5]!, ...(n % 4 === 0 ? ['1300'] : [])];
  return {
    organisasjonsnummer: unit['organisasjonsnummer'],
    navn: null,
    frivilligOrganisasjonsstatus: 'FrivilligOrganisasjonsstatus.registrert',
    innfoertDato: '2019-05-02',
    kontonummer: '00000000000',
    icnpoKategorier: codes
      .map((icnpoNummer, i) => ({ icnpoNummer, kategori: 'x', rekkefoelge: i + 1 }))
      .toReversed(),
  };
}

/** Of the test series, so that none of them is anybody's: first digit 2, from the millionth on 3. At most two million. */
export function generatedNumber(n: number): string {
  const prefix = `${n < MILLION ? 2 : 3}${String(n % MILLION).padStart(6, '0')}`;
  for (let last = 0; last < 10; last++) {
    const digit = checkDigit(`${prefix}${last}`);
    if (digit !== null) return `${prefix}${last}${digit}`;
  }
  throw new Error('one of ten in a row always has a check digit');
}

const MILLION = 1_000_000;

const MUNICIPALITIES = municipalities.filter(({ validTo }) => validTo === null);

function pick(random: number): string {
  let left = random * WHOLE;
  for (const [form, count] of FORMS) if ((left -= count) < 0) return form;
  return 'AS';
}

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
