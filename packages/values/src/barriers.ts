/** Where a code comes from: who says that this keeps children out. */
export interface BarrierSource {
  readonly publisher: string;
  readonly work: string;
}

/** One thing that keeps children from taking part, and what it means that an offer has removed it. */
export interface BarrierText {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
  /** What an offer does that carries this code. */
  readonly removedWhen: string;
  readonly sources: readonly BarrierSource[];
}

const forAlle: BarrierSource = {
  publisher: 'Sparebankstiftelsen SR-Bank',
  work: 'FOR ALLE, purposes of aktivitetsstøtte',
};
const allemed: BarrierSource = { publisher: 'NDFU', work: 'ALLEMED, themes of the workshop' };
const ungFritid: BarrierSource = { publisher: 'Frivillighet Norge', work: 'Ungfritid, survey' };
const kulturtanken: BarrierSource = { publisher: 'Kulturtanken', work: '(U)like muligheter, 2024' };
const fritidskort: BarrierSource = { publisher: 'Bufdir', work: 'Fritidskort, national pilot 2019–2022' };

/**
 * The one list of barriers, for every service. It is the project's own list with the source of each code, not
 * anybody's official list. Barriers describe offers and measures, never a child.
 */
export const barriers = {
  ECONOMY: {
    nb: 'Økonomi',
    nn: 'Økonomi',
    en: 'Economy',
    removedWhen: 'It is free, or the cost is covered for those who need it without their having to say why.',
    sources: [forAlle, allemed, fritidskort],
  },
  EQUIPMENT: {
    nb: 'Utstyr',
    nn: 'Utstyr',
    en: 'Equipment',
    removedWhen: 'Equipment is lent out, or none is needed.',
    sources: [allemed, forAlle],
  },
  TRANSPORT: {
    nb: 'Transport',
    nn: 'Transport',
    en: 'Transport',
    removedWhen:
      'The way there and back is arranged or paid, or it takes place where the children already are.',
    sources: [allemed, ungFritid, forAlle],
  },
  GUARDIAN_TIME: {
    nb: 'Foresattes tid og ressurser',
    nn: 'Føresette si tid og ressursar',
    en: "Guardians' time and resources",
    removedWhen: 'A child can take part without a guardian who drives, volunteers or follows up.',
    sources: [allemed],
  },
  INFORMATION: {
    nb: 'Informasjon om tilbudet',
    nn: 'Informasjon om tilbodet',
    en: 'Information about the offer',
    removedWhen: 'Those who do not know of it are told in person, in plain words and in their own language.',
    sources: [ungFritid, allemed],
  },
  LANGUAGE_AND_CULTURE: {
    nb: 'Språk og kultur',
    nn: 'Språk og kultur',
    en: 'Language and culture',
    removedWhen:
      'One can take part without Norwegian, and customs of food, clothing and faith are provided for.',
    sources: [allemed, kulturtanken],
  },
  DISABILITY: {
    nb: 'Funksjonsnedsettelse',
    nn: 'Funksjonsnedsetjing',
    en: 'Disability',
    removedWhen: 'It is adapted; `accessibility` says for what.',
    sources: [kulturtanken],
  },
  COMPETITION_FOCUS: {
    nb: 'Konkurransepress',
    nn: 'Konkurransepress',
    en: 'Focus on competition',
    removedWhen: 'There is no selection, and nobody has to compete.',
    sources: [kulturtanken],
  },
} as const satisfies Record<string, BarrierText>;

export type Barrier = keyof typeof barriers;

export const barrierCodes = Object.keys(barriers).filter((code): code is Barrier => code in barriers);
