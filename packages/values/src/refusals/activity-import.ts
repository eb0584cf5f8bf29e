import { defineRefusals } from './define-refusals.ts';

/** What an import of activities can be told. */
export const activityImportRefusals = defineRefusals({
  ACTIVITY_IMPORT_UNDER_WAY: {
    kind: 'state',
    nb: 'En annen import leser den samme kilden. Vent til den er ferdig, eller stopp den, og kjør så denne igjen.',
    nn: 'Ein annan import les den same kjelda. Vent til han er ferdig, eller stopp han, og køyr så denne igjen.',
    en: 'Another import is reading the same source. Wait for it to end or stop it, then run this one again.',
  },
  ACTIVITY_IMPORT_UNKNOWN: {
    kind: 'missing',
    nb: 'Ingenting her er kommet fra en tabell eller kilde med det navnet. Skriv navnet slik det var da den ble importert. Disse er kjent: {known}.',
    nn: 'Ingenting her er kome frå ein tabell eller ei kjelde med det namnet. Skriv namnet slik det var då importen vart gjord. Desse er kjende: {known}.',
    en: 'Nothing here came from a table or feed of that name. Give the name that it was imported by. These are known: {known}.',
  },
  FEED_OUT_OF_REACH: {
    kind: 'unavailable',
    nb: 'Kilden svarer ikke som den skal ({reason}). Det som er hentet, er tatt vare på. Kjør kommandoen igjen senere; den fortsetter der den slapp.',
    nn: 'Kjelda svarar ikkje som ho skal ({reason}). Det som er henta, er teke vare på. Køyr kommandoen igjen seinare; han held fram der han slapp.',
    en: 'The source does not answer as it should ({reason}). What was fetched is kept. Run the command again later; it goes on where it stopped.',
  },
  FEED_GONE: {
    kind: 'gone',
    nb: 'Kilden er borte ({reason}). Ingenting er endret her. Er det meningen, så avlys eller trekk tilbake det som kom fra den.',
    nn: 'Kjelda er borte ({reason}). Ingenting er endra her. Er det meininga, så avlys eller trekk tilbake det som kom frå henne.',
    en: 'The source is gone ({reason}). Nothing is changed here. If that is meant, cancel or withdraw what came from it.',
  },
  FEED_UNREADABLE: {
    kind: 'input',
    nb: 'Det som ligger der, er ikke en side av en OpenActive-kilde (RPDE). Se på adressen, eller si fra til den som driver kilden.',
    nn: 'Det som ligg der, er ikkje ei side av ei OpenActive-kjelde (RPDE). Sjå på adressa, eller sei frå til den som driv kjelda.',
    en: 'What is there is no page of an OpenActive feed (RPDE). Look at the address, or tell whoever runs the feed.',
  },
  FEED_LOOPS: {
    kind: 'unavailable',
    nb: 'Kilden viser tilbake til en side som alt er lest, så den tar aldri slutt. Det som er lest, er tatt vare på. Si fra til den som driver kilden.',
    nn: 'Kjelda viser tilbake til ei side som alt er lesen, så ho tek aldri slutt. Det som er lese, er teke vare på. Sei frå til den som driv kjelda.',
    en: 'The feed leads back to a page that has been read, so it never ends. What was read is kept. Tell whoever runs the feed.',
  },
  ITEM_UNREADABLE: {
    kind: 'input',
    nb: 'Elementet mangler det som trengs ({field}). Rett det i kilden.',
    nn: 'Elementet manglar det som trengst ({field}). Rett det i kjelda.',
    en: 'The item lacks what is needed ({field}). Mend it in the source.',
  },
  CSV_UNREADABLE: {
    kind: 'input',
    nb: 'Filen er ikke en tabell som kan leses, fra linje {line}. Lagre den på nytt som CSV, med anførselstegn rundt celler som har linjeskift.',
    nn: 'Fila er ikkje ein tabell som kan lesast, frå linje {line}. Lagre henne på nytt som CSV, med hermeteikn rundt celler som har linjeskift.',
    en: 'The file is no table that can be read, from line {line} on. Save it anew as CSV, with quotes around cells that have line breaks.',
  },
  CSV_NOT_THERE: {
    kind: 'missing',
    nb: 'Det finnes ingen fil der som kan åpnes. Se etter at navnet stemmer, og at du har lov til å lese den.',
    nn: 'Det finst inga fil der som kan opnast. Sjå etter at namnet stemmer, og at du har lov til å lese henne.',
    en: 'There is no file there that can be opened. Look whether its name is right, and whether you may read it.',
  },
  CSV_COLUMN_UNKNOWN: {
    kind: 'input',
    nb: 'Kolonne {column} har en overskrift som ikke finnes her, eller som står der to ganger. Se kolonnene i docs/loading-activities.md, eller ta den bort.',
    nn: 'Kolonne {column} har ei overskrift som ikkje finst her, eller som står der to gonger. Sjå kolonnane i docs/loading-activities.md, eller ta ho bort.',
    en: 'Column {column} has a heading that is not known here, or stands there twice. See the columns in docs/loading-activities.md, or take it out.',
  },
  CSV_COLUMN_MISSING: {
    kind: 'input',
    nb: 'Kolonnen {column} mangler i overskriften. Legg den til.',
    nn: 'Kolonnen {column} manglar i overskrifta. Legg han til.',
    en: 'The column {column} is missing from the heading. Add it.',
  },
  CSV_CELL_UNREADABLE: {
    kind: 'input',
    nb: 'Det som står i {field}, kan ikke leses. Skriv det slik: {example}. Mer om kolonnen står i docs/loading-activities.md.',
    nn: 'Det som står i {field}, kan ikkje lesast. Skriv det slik: {example}. Meir om kolonnen står i docs/loading-activities.md.',
    en: 'What stands in {field} cannot be read. Write it like this: {example}. docs/loading-activities.md says more of the column.',
  },
  CSV_SAID_TWICE: {
    kind: 'input',
    nb: '{field} er fylt ut på en senere rad for samme tilbud. La den stå på den første raden alene; de neste gir bare flere tider.',
    nn: '{field} er fylt ut på ei seinare rad for same tilbod. La det stå på den første rada åleine; dei neste gjev berre fleire tider.',
    en: '{field} is filled in on a later row of the same activity. Leave it on the first row alone; the others only give more times.',
  },
});
