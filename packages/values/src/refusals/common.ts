import { defineRefusals } from './define-refusals.ts';

export const commonRefusals = defineRefusals({
  MALFORMED_ID: {
    kind: 'input',
    nb: 'Feltet {field} er ikke en gyldig id. En id er en UUID, for eksempel den et tidligere svar ga.',
    nn: 'Feltet {field} er ikkje ein gyldig id. Ein id er ein UUID, til dømes den eit tidlegare svar gav.',
    en: 'The field {field} is not a valid id. An id is a UUID, such as one from an earlier answer.',
  },
  MALFORMED_CURSOR: {
    kind: 'input',
    nb: 'Markøren er ikke gyldig for denne listen og rekkefølgen. Bruk en markør fra et svar på samme spørring.',
    nn: 'Markøren er ikkje gyldig for denne lista og rekkjefølgja. Bruk ein markør frå eit svar på same spørjing.',
    en: 'The cursor is not valid for this list and order. Use a cursor from an answer to the same query.',
  },
  PERSON_NUMBER_IN_TEXT: {
    kind: 'input',
    nb: 'Feltet {field} ser ut til å inneholde et fødselsnummer, D-nummer eller et lignende nummer. Ta det bort; navet lagrer aldri slike. Er det et kontonummer, så skriv det med punktum: 1234.56.78903.',
    nn: 'Feltet {field} ser ut til å innehalde eit fødselsnummer, D-nummer eller eit liknande nummer. Ta det bort; navet lagrar aldri slike. Er det eit kontonummer, så skriv det med punktum: 1234.56.78903.',
    en: 'The field {field} seems to hold a national identity number or one like it. Remove it; the hub never stores one. If it is a bank account, write it with dots: 1234.56.78903.',
  },
  NOT_A_SAMPLE: {
    kind: 'state',
    nb: 'Oppføringen hører ikke til prøvedataene. Oppgi en annen grunn.',
    nn: 'Oppføringa høyrer ikkje til prøvedataa. Oppgje ein annan grunn.',
    en: 'The record does not belong to the sample world. Give another reason.',
  },
});
