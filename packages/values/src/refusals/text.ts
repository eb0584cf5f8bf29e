import { defineRefusals } from './define-refusals.ts';

export const textRefusals = defineRefusals({
  TEXT_MISSING: {
    kind: 'input',
    nb: 'Feltet {field} mangler tekst. Fyll det ut.',
    nn: 'Feltet {field} manglar tekst. Fyll det ut.',
    en: 'The field {field} has no text. Fill it in.',
  },
  TEXT_TOO_LONG: {
    kind: 'input',
    nb: 'Teksten i feltet {field} er for lang. Den kan ha høyst {maxLength} tegn.',
    nn: 'Teksten i feltet {field} er for lang. Han kan ha høgst {maxLength} teikn.',
    en: 'The text in the field {field} is too long. It can have at most {maxLength} characters.',
  },
  TEXT_NOT_PRINTABLE: {
    kind: 'input',
    nb: 'Teksten i feltet {field} har styretegn eller linjeskift som ikke kan vises der. Skriv den på nytt uten dem.',
    nn: 'Teksten i feltet {field} har styreteikn eller linjeskift som ikkje kan visast der. Skriv han på nytt utan dei.',
    en: 'The text in the field {field} has control characters or line breaks that cannot be shown there. Write it again without them.',
  },
  LANGUAGE_UNKNOWN: {
    kind: 'input',
    nb: 'Feltet {field} har et språk som ikke finnes her. Bruk nb, nn, en eller se.',
    nn: 'Feltet {field} har eit språk som ikkje finst her. Bruk nb, nn, en eller se.',
    en: 'The field {field} has a language that is not known here. Use nb, nn, en or se.',
  },
  WEB_ADDRESS_INVALID: {
    kind: 'input',
    nb: 'Nettadressen er ikke gyldig. Den må begynne med https:// eller http://, ha et fullt domenenavn og være uten brukernavn og passord.',
    nn: 'Nettadressa er ikkje gyldig. Ho må ta til med https:// eller http://, ha eit fullt domenenamn og vere utan brukarnamn og passord.',
    en: 'The web address is not valid. It must begin with https:// or http://, have a full domain name and hold no user name or password.',
  },
  LIST_TOO_LONG: {
    kind: 'input',
    nb: 'Feltet {field} kan ha høyst {max} verdier.',
    nn: 'Feltet {field} kan ha høgst {max} verdiar.',
    en: 'The field {field} can have at most {max} values.',
  },
});
