import { defineRefusals } from './define-refusals.ts';

export const moneyRefusals = defineRefusals({
  MALFORMED_AMOUNT: {
    kind: 'input',
    nb: 'Beløpet må være et helt antall øre: 250 kroner er 25000.',
    nn: 'Beløpet må vere eit heilt tal øre: 250 kroner er 25000.',
    en: 'The amount must be a whole number of øre: 250 kroner is 25000.',
  },
  AMOUNT_NEGATIVE: {
    kind: 'input',
    nb: 'Beløpet kan ikke være under null.',
    nn: 'Beløpet kan ikkje vere under null.',
    en: 'The amount cannot be below zero.',
  },
  AMOUNT_TOO_LARGE: {
    kind: 'input',
    nb: 'Beløpet er for stort til å regnes nøyaktig. Se etter at det er skrevet i øre og uten ekstra nuller.',
    nn: 'Beløpet er for stort til å reknast nøyaktig. Sjå etter at det er skrive i øre og utan ekstra nullar.',
    en: 'The amount is too large to be counted exactly. Check that it is in øre and has no extra zeros.',
  },
});
