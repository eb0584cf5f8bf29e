import { defineRefusals } from './define-refusals.ts';

export const ageRuleRefusals = defineRefusals({
  AGE_RULE_INVALID: {
    kind: 'input',
    nb: 'Aldersregelen er ikke gyldig. Oppgi fra og til i hele år (0–120) med minst én av dem, eller fødselsår fra og til. Fra kan ikke være større enn til. Utelat regelen hvis alderen ikke er kjent.',
    nn: 'Aldersregelen er ikkje gyldig. Oppgi frå og til i heile år (0–120) med minst éin av dei, eller fødselsår frå og til. Frå kan ikkje vere større enn til. Utelat regelen om alderen ikkje er kjend.',
    en: 'The age rule is not valid. Give from and to in whole years (0–120), at least one of them, or years of birth from and to. From cannot be greater than to. Leave the rule out if the age is not known.',
  },
});
