import type { RefusalLanguage } from '@samspill/values/refusals/refusal';
import type { ActivityGap } from './freshness.ts';

/** What to do about each gap, for whoever owns the record. */
export const gapTexts: Readonly<Record<ActivityGap, Readonly<Record<RefusalLanguage, string>>>> = {
  AGE_RULE: {
    nb: 'Oppgi alder eller fødselsår. Uten det finner ingen barn tilbudet.',
    nn: 'Oppgje alder eller fødselsår. Utan det finn ingen barn tilbodet.',
    en: 'Give the ages or years of birth. Without them no child finds the activity.',
  },
  DATES: {
    nb: 'Legg til de neste datoene, eller kopier serien fra forrige sesong.',
    nn: 'Legg til dei neste datoane, eller kopier serien frå førre sesong.',
    en: 'Add the next dates, or copy the series from last season.',
  },
  PRICE: {
    nb: 'Oppgi prisen. Er det gratis, så oppgi 0.',
    nn: 'Oppgje prisen. Er det gratis, så oppgje 0.',
    en: 'Give the price. If it is free, give 0.',
  },
  PLACE: {
    nb: 'Oppgi hvor det er, på datoene eller serien.',
    nn: 'Oppgje kvar det er, på datoane eller serien.',
    en: 'Say where it is, on the dates or the series.',
  },
  CONTACT_ROLE: {
    nb: 'Oppgi hvem man kan spørre, som en rolle.',
    nn: 'Oppgje kven ein kan spørje, som ei rolle.',
    en: 'Say whom to ask, as a role.',
  },
  DESCRIPTION: {
    nb: 'Skriv noen setninger om hva det er.',
    nn: 'Skriv nokre setningar om kva det er.',
    en: 'Write a few sentences about what it is.',
  },
  ASSURANCE: {
    nb: 'Se over opplysningene, og bekreft dem med assureActivity.',
    nn: 'Sjå over opplysningane, og stadfest dei med assureActivity.',
    en: 'Look the record over, and vouch for it with assureActivity.',
  },
  LANGUAGES: {
    nb: 'Oppgi hvilke språk det foregår på.',
    nn: 'Oppgje kva språk det går føre seg på.',
    en: 'Say in which languages it is offered.',
  },
  ACCESSIBILITY: {
    nb: 'Oppgi hvem det er tilrettelagt for.',
    nn: 'Oppgje kven det er lagt til rette for.',
    en: 'Say whom it is adapted for.',
  },
};
