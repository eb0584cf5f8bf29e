import { defineRefusals } from './define-refusals.ts';

export const seriesRefusals = defineRefusals({
  SERIES_NOT_FOUND: {
    kind: 'missing',
    nb: 'Serien finnes ikke, eller er avsluttet. Søk opp tilbudet på nytt.',
    nn: 'Serien finst ikkje, eller er avslutta. Søk opp tilbodet på nytt.',
    en: 'The series is not here, or has been ended. Look the activity up again.',
  },
  RECURRENCE_RULE_INVALID: {
    kind: 'input',
    nb: 'Gjentakelsen er ikke en regel som kan brukes her. Skriv for eksempel FREQ=WEEKLY;BYDAY=TU,TH. Tillatt er FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS og WKST.',
    nn: 'Gjentakinga er ikkje ein regel som kan brukast her. Skriv til dømes FREQ=WEEKLY;BYDAY=TU,TH. Tillate er FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS og WKST.',
    en: 'The recurrence is not a rule that can be used here. Write for example FREQ=WEEKLY;BYDAY=TU,TH. Allowed are FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and WKST.',
  },
  SERIES_WITHOUT_END: {
    kind: 'input',
    nb: 'Serien har ingen slutt. Oppgi den siste dagen (endsOn), eller hvor mange ganger (COUNT i regelen).',
    nn: 'Serien har ingen slutt. Oppgje den siste dagen (endsOn), eller kor mange gonger (COUNT i regelen).',
    en: 'The series has no end. Give its last day (endsOn), or how many times (COUNT in the rule).',
  },
  SERIES_TOO_LONG: {
    kind: 'limit',
    nb: 'Serien er for lang. Den kan vare høyst {yearsMax} år og ha høyst {datesMax} datoer. Del den i sesonger.',
    nn: 'Serien er for lang. Han kan vare høgst {yearsMax} år og ha høgst {datesMax} datoar. Del han i sesongar.',
    en: 'The series is too long. It lasts at most {yearsMax} years and has at most {datesMax} dates. Divide it into seasons.',
  },
  SERIES_HAS_NO_DATES: {
    kind: 'input',
    nb: 'Serien gir ingen datoer. Se på regelen, dagene, unntakene og skoleferiene.',
    nn: 'Serien gjev ingen datoar. Sjå på regelen, dagane, unntaka og skuleferiane.',
    en: 'The series gives no dates. Look at the rule, the days, the exceptions and the school holidays.',
  },
  SERIES_TOO_MANY: {
    kind: 'limit',
    nb: 'Tilbudet har for mange serier. Det kan ha høyst {max}.',
    nn: 'Tilbodet har for mange seriar. Det kan ha høgst {max}.',
    en: 'The activity has too many series. It can have at most {max}.',
  },
  DURATION_INVALID: {
    kind: 'input',
    nb: 'Varigheten er et helt antall minutter fra 1 til {max}.',
    nn: 'Lengda er eit heilt tal minutt frå 1 til {max}.',
    en: 'The duration is a whole number of minutes from 1 to {max}.',
  },
  SCHOOL_AREA_INVALID: {
    kind: 'input',
    nb: 'Oppgi enten kommunenummer eller fylkesnummer, ikke begge.',
    nn: 'Oppgje anten kommunenummer eller fylkesnummer, ikkje begge.',
    en: 'Give either the number of a municipality or the number of a county, not both.',
  },
  SCHOOL_BREAK_OUTSIDE_YEAR: {
    kind: 'input',
    nb: 'En ferie ligger utenfor skoleåret {schoolYear}, som går fra 1. august til 31. juli året etter.',
    nn: 'Ein ferie ligg utanfor skuleåret {schoolYear}, som går frå 1. august til 31. juli året etter.',
    en: 'A holiday lies outside the school year {schoolYear}, which runs from 1 August to 31 July of the next year.',
  },
  SCHOOL_CALENDAR_ROW: {
    kind: 'input',
    nb: 'Linje {line} i tabellen kan ikke brukes ({code}, {field}). Rett den og kjør igjen; ingenting er lagret.',
    nn: 'Linje {line} i tabellen kan ikkje brukast ({code}, {field}). Rett ho og køyr igjen; ingenting er lagra.',
    en: 'Line {line} of the table cannot be used ({code}, {field}). Mend it and run again; nothing is stored.',
  },
});
