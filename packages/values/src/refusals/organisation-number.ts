import { defineRefusals } from './define-refusals.ts';

export const organisationNumberRefusals = defineRefusals({
  MALFORMED_ORGANISATION_NUMBER: {
    kind: 'input',
    nb: 'Et organisasjonsnummer har ni sifre. Se etter at alle er med.',
    nn: 'Eit organisasjonsnummer har ni siffer. Sjå etter at alle er med.',
    en: 'An organisation number has nine digits. Check that all of them are there.',
  },
  ORGANISATION_NUMBER_CHECK_FAILED: {
    kind: 'input',
    nb: 'Kontrollsifferet i organisasjonsnummeret stemmer ikke. Trolig er et siffer skrevet feil.',
    nn: 'Kontrollsifferet i organisasjonsnummeret stemmer ikkje. Truleg er eit siffer skrive feil.',
    en: 'The check digit of the organisation number is wrong. A digit has probably been mistyped.',
  },
  ORGANISATION_NUMBER_NOT_ACCEPTED: {
    kind: 'input',
    nb: 'Organisasjonsnummeret hører ikke til en serie som tas imot her. Virkelige numre begynner med 8 eller 9; testnumre (2 eller 3) tas bare imot der det er slått på.',
    nn: 'Organisasjonsnummeret høyrer ikkje til ein serie som blir teken imot her. Verkelege nummer tek til med 8 eller 9; testnummer (2 eller 3) blir berre tekne imot der det er slått på.',
    en: 'The organisation number is not of a series accepted here. Real numbers begin with 8 or 9; test numbers (2 or 3) are accepted only where that is switched on.',
  },
});
