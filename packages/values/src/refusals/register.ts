import { defineRefusals } from './define-refusals.ts';

/** What an import from the registers, and whoever asks for a unit of them, can be told. */
export const registerRefusals = defineRefusals({
  REGISTER_ELEMENT_UNREADABLE: {
    kind: 'input',
    nb: 'Elementet er ikke en enhet slik registeret skriver dem: det er avkuttet, eller det mangler organisasjonsnummer, navn eller organisasjonsform. Hent det på nytt fra registeret.',
    nn: 'Elementet er ikkje ei eining slik registeret skriv dei: det er avkutta, eller det manglar organisasjonsnummer, namn eller organisasjonsform. Hent det på nytt frå registeret.',
    en: 'The element is no unit as the register writes them: it is cut off, or lacks its number, name or form. Fetch it from the register anew.',
  },
  REGISTER_SOURCE_UNREADABLE: {
    kind: 'input',
    nb: 'Kilden er verken en fil eller en nettadresse som kan leses. Oppgi en fil fra registeret (gjerne .gz) eller adressen til registeret.',
    nn: 'Kjelda er korkje ei fil eller ei nettadresse som kan lesast. Oppgje ei fil frå registeret (gjerne .gz) eller adressa til registeret.',
    en: 'The source is neither a file nor an address that can be read. Name a file from the register (.gz is fine) or the address of the register.',
  },
  REGISTER_FILE_CUT: {
    kind: 'input',
    nb: 'Filen slutter midt i listen, etter {elements} elementer. Det som er lest, er tatt vare på. Hent filen på nytt og importer den igjen.',
    nn: 'Fila sluttar midt i lista, etter {elements} element. Det som er lese, er teke vare på. Hent fila på nytt og importer henne igjen.',
    en: 'The file ends in the middle of its list, after {elements} elements. What was read is kept. Fetch the file anew and import it again.',
  },
  REGISTER_OUT_OF_REACH: {
    kind: 'unavailable',
    nb: 'Registeret svarer ikke som det skal ({reason}). Det som er hentet, er tatt vare på. Kjør kommandoen igjen senere; den fortsetter der den slapp.',
    nn: 'Registeret svarar ikkje som det skal ({reason}). Det som er henta, er teke vare på. Køyr kommandoen igjen seinare; han held fram der han slapp.',
    en: 'The register does not answer as it should ({reason}). What was fetched is kept. Run the command again later; it goes on where it stopped.',
  },
  REGISTER_UNITS_FIRST: {
    kind: 'state',
    nb: 'Endringer kan først følges når enhetene er importert, for de leses fra dagen før den filen ble laget. Importer enhetene først.',
    nn: 'Endringar kan først følgjast når einingane er importerte, for dei blir lesne frå dagen før den fila vart laga. Importer einingane først.',
    en: 'Changes can be followed once the units are imported, since they are read from the day before that file was made. Import the units first.',
  },
  IMPORT_UNDER_WAY: {
    kind: 'state',
    nb: 'En annen import av aktører er i gang på de samme dataene. Vent til den er ferdig, eller stopp den.',
    nn: 'Ein annan import av aktørar er i gang på dei same dataa. Vent til han er ferdig, eller stopp han.',
    en: 'Another import of organisations is under way on the same data. Wait for it to end, or stop it.',
  },
  REGISTER_UNIT_UNKNOWN: {
    kind: 'missing',
    nb: 'Enheten med dette nummeret er ikke importert fra registeret, eller den er slettet der. Importer registeret, eller registrer aktøren selv.',
    nn: 'Eininga med dette nummeret er ikkje importert frå registeret, eller ho er sletta der. Importer registeret, eller registrer aktøren sjølv.',
    en: 'The unit with this number has not been imported from the register, or is deleted there. Import the register, or register the organisation yourself.',
  },
  REGISTER_UNIT_WITHOUT_PLACE: {
    kind: 'state',
    nb: 'Registeret sier ikke hvilken kommune enheten holder til i. Registrer aktøren selv, med kommune.',
    nn: 'Registeret seier ikkje kva kommune eininga held til i. Registrer aktøren sjølv, med kommune.',
    en: 'The register does not say in which municipality the unit is. Register the organisation yourself, with its municipality.',
  },
  ORGANISATION_HAS_A_NUMBER: {
    kind: 'state',
    nb: 'Aktøren har et organisasjonsnummer alt, og det endres aldri. Er det samme aktør som en annen her, så meld den nedlagt som REGISTERED_TWICE.',
    nn: 'Aktøren har eit organisasjonsnummer alt, og det blir aldri endra. Er det same aktør som ein annan her, så meld han nedlagd som REGISTERED_TWICE.',
    en: 'The organisation has a number already, and that never changes. If it is the same actor as another one here, close it as REGISTERED_TWICE.',
  },
  ORGANISATION_NUMBER_ENDED: {
    kind: 'state',
    nb: 'Aktøren med dette nummeret er nedlagt her, eller registeret har slettet nummeret eller trukket det tilbake. Se etter at nummeret er riktig. Finnes aktøren likevel, så åpne den igjen først.',
    nn: 'Aktøren med dette nummeret er lagd ned her, eller registeret har sletta nummeret eller trekt det tilbake. Sjå etter at nummeret er rett. Finst aktøren likevel, så opne han att først.',
    en: 'The organisation with this number is closed here, or the register has deleted or withdrawn the number. See whether the number is right. If the organisation exists after all, open it again first.',
  },
});
