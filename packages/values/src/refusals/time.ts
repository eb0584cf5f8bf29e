import { defineRefusals } from './define-refusals.ts';

export const timeRefusals = defineRefusals({
  MALFORMED_DATE: {
    kind: 'input',
    nb: 'Datoen må skrives ÅÅÅÅ-MM-DD, for eksempel 2026-05-17.',
    nn: 'Datoen må skrivast ÅÅÅÅ-MM-DD, til dømes 2026-05-17.',
    en: 'Write the date as YYYY-MM-DD, for example 2026-05-17.',
  },
  DATE_DOES_NOT_EXIST: {
    kind: 'input',
    nb: 'Datoen finnes ikke i kalenderen. Se på dag og måned.',
    nn: 'Datoen finst ikkje i kalenderen. Sjå på dag og månad.',
    en: 'There is no such date in the calendar. Check the day and the month.',
  },
  YEAR_OUT_OF_RANGE: {
    kind: 'input',
    nb: 'Årstallet må være fra {min} til {max}.',
    nn: 'Årstalet må vere frå {min} til {max}.',
    en: 'The year must be from {min} to {max}.',
  },
  MALFORMED_HALF_YEAR: {
    kind: 'input',
    nb: 'Halvåret må skrives som året og H1 eller H2, for eksempel 2026-H1.',
    nn: 'Halvåret må skrivast som året og H1 eller H2, til dømes 2026-H1.',
    en: 'Write the half-year as the year and H1 or H2, for example 2026-H1.',
  },
  MALFORMED_TIME: {
    kind: 'input',
    nb: 'Klokkeslettet må skrives TT:MM, fra 00:00 til 23:59.',
    nn: 'Klokkeslettet må skrivast TT:MM, frå 00:00 til 23:59.',
    en: 'Write the time as HH:MM, from 00:00 to 23:59.',
  },
  TIME_DOES_NOT_EXIST: {
    kind: 'input',
    nb: 'Klokkeslettet finnes ikke denne dagen: klokken stilles fram fra 02:00 til 03:00. Velg et annet.',
    nn: 'Klokkeslettet finst ikkje denne dagen: klokka blir stilt fram frå 02:00 til 03:00. Vel eit anna.',
    en: 'There is no such time that day: clocks go forward from 02:00 to 03:00. Choose another.',
  },
  TIME_OCCURS_TWICE: {
    kind: 'input',
    nb: 'Klokkeslettet kommer to ganger denne dagen: klokken stilles tilbake fra 03:00 til 02:00. Si om det er første eller andre gang.',
    nn: 'Klokkeslettet kjem to gonger denne dagen: klokka blir stilt tilbake frå 03:00 til 02:00. Sei om det er første eller andre gongen.',
    en: 'That time comes twice that day: clocks go back from 03:00 to 02:00. Say whether it is the earlier or the later.',
  },
});
