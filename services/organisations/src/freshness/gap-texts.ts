import type { RefusalLanguage } from '@samspill/values/refusals/refusal';
import type { OrganisationGap } from './completeness.ts';

/** What to do about each gap, for whoever owns the record. */
export const gapTexts: Readonly<Record<OrganisationGap, Readonly<Record<RefusalLanguage, string>>>> = {
  WEBSITE: {
    nb: 'Oppgi nettstedet med changeOrganisationDetails, så folk finner fram.',
    nn: 'Oppgje nettstaden med changeOrganisationDetails, så folk finn fram.',
    en: 'Give the website with changeOrganisationDetails, so that people find their way.',
  },
  ASSURANCE: {
    nb: 'Se over opplysningene, og bekreft dem med assureOrganisation.',
    nn: 'Sjå over opplysningane, og stadfest dei med assureOrganisation.',
    en: 'Look the record over, and vouch for it with assureOrganisation.',
  },
  CATEGORIES: {
    nb: 'Oppgi hva aktøren arbeider med, som ICNPO-koder. Uten dem finnes den ikke i søk på område.',
    nn: 'Oppgje kva aktøren arbeider med, som ICNPO-kodar. Utan dei finst han ikkje i søk på område.',
    en: 'Say what it works with, as ICNPO codes. Without them no search by field finds it.',
  },
  NUMBER: {
    nb: 'Er aktøren registrert nå, så gi den organisasjonsnummeret med matchOrganisationToNumber.',
    nn: 'Er aktøren registrert no, så gje han organisasjonsnummeret med matchOrganisationToNumber.',
    en: 'If it has been registered by now, give it its number with matchOrganisationToNumber.',
  },
  DISTRICT: {
    nb: 'Oppgi bydelen med moveOrganisation.',
    nn: 'Oppgje bydelen med moveOrganisation.',
    en: 'Give the city district with moveOrganisation.',
  },
};
