import { defineRefusals } from './define-refusals.ts';

export const searchRefusals = defineRefusals({
  ORDER_NEEDS_A_TEXT: {
    kind: 'input',
    nb: 'Uten søkeord er ingenting mer treffende enn noe annet. Oppgi filter.text, eller velg en annen rekkefølge enn RELEVANCE.',
    nn: 'Utan søkjeord er ingenting meir treffande enn noko anna. Oppgje filter.text, eller vel ei anna rekkjefølgje enn RELEVANCE.',
    en: 'Without words to search for, nothing is more relevant than anything else. Give filter.text, or choose another order than RELEVANCE.',
  },
  ORDER_NEEDS_A_POINT: {
    kind: 'input',
    nb: 'Avstand regnes fra et punkt. Oppgi filter.near, eller velg en annen rekkefølge enn DISTANCE.',
    nn: 'Avstand blir rekna frå eit punkt. Oppgje filter.near, eller vel ei anna rekkjefølgje enn DISTANCE.',
    en: 'A distance is from a point. Give filter.near, or choose another order than DISTANCE.',
  },
  ORDER_OF_THE_WHOLE_LIST: {
    kind: 'input',
    nb: 'Rekkefølgen {order} finnes bare i lista over alle tilbud. Spør activities på øverste nivå, med filter.organiserId eller filter.municipalityNumber.',
    nn: 'Rekkjefølgja {order} finst berre i lista over alle tilbod. Spør activities på øvste nivå, med filter.organiserId eller filter.municipalityNumber.',
    en: 'The order {order} exists only in the list of all activities. Ask activities at the top, with filter.organiserId or filter.municipalityNumber.',
  },
  RADIUS_OUT_OF_RANGE: {
    kind: 'input',
    nb: 'Radien må være fra {min} til {max} kilometer.',
    nn: 'Radien må vere frå {min} til {max} kilometer.',
    en: 'The radius must be from {min} to {max} kilometres.',
  },
  PRICE_PARTS_MISSING: {
    kind: 'input',
    nb: 'Oppgi minst én del av prisen, eller utelat parts for å mene alle.',
    nn: 'Oppgje minst éin del av prisen, eller utelat parts for å meine alle.',
    en: 'Name at least one part of the price, or leave parts out to mean all of them.',
  },
});
