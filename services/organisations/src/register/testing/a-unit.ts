import { generatedNumber } from './generated-units.ts';

/** The number of the n-th unit. */
export const numberOf = generatedNumber;

/** An association in Ås as Enhetsregisteret tells of it, with no role of its own. */
export function aUnit(n: number, with_: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    organisasjonsnummer: numberOf(n),
    navn: `LAG ${n}`,
    organisasjonsform: { kode: 'FLI', beskrivelse: 'Forening/lag/innretning' },
    forretningsadresse: { land: 'Norge', postnummer: '1430', adresse: ['Veien 1'], kommunenummer: '3218' },
    registrertIFrivillighetsregisteret: false,
    epostadresse: 'kari@example.no',
    mobil: '000 00 000',
    vedtektsfestetFormaal: ['Felt: "navn" : "x" } ], [ {', 'linje\nlinje'],
    ...with_,
  };
}

/** As the register lays it out. */
export function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/^( *"(?:[^"\\]|\\.)*"): /gm, '$1 : ');
}
