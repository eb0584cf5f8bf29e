import { defineRefusals } from './define-refusals.ts';

/** What every door answers before, around and after the services' own rules. */
export const serviceKitRefusals = defineRefusals({
  INTERNAL_ERROR: {
    kind: 'fault',
    nb: 'Noe gikk galt hos oss. Prøv igjen senere, og oppgi {correlationId} hvis du melder fra om feilen.',
    nn: 'Noko gjekk gale hos oss. Prøv igjen seinare, og oppgje {correlationId} om du melder frå om feilen.',
    en: 'Something went wrong on our side. Try again later, and quote {correlationId} if you report the error.',
  },
  TEMPORARILY_UNAVAILABLE: {
    kind: 'unavailable',
    nb: 'Tjenesten kan ikke svare akkurat nå. Prøv den samme forespørselen igjen om litt.',
    nn: 'Tenesta kan ikkje svare akkurat no. Prøv den same førespurnaden igjen om litt.',
    en: 'The service cannot answer just now. Try the same request again in a moment.',
  },
  WRITING_NEEDS_A_KEY: {
    kind: 'access',
    nb: 'Lesing er åpen for alle, men skriving krever en nøkkel. Send den som «Authorization: Bearer …».',
    nn: 'Lesing er ope for alle, men skriving krev ein nøkkel. Send han som «Authorization: Bearer …».',
    en: 'Reading is open to everyone, but writing needs a key. Send it as “Authorization: Bearer …”.',
  },
  GRAPHQL_PARSE_FAILED: {
    kind: 'input',
    nb: 'Spørringen er ikke gyldig GraphQL. Rett den ved linjen og kolonnen som er oppgitt i locations.',
    nn: 'Spørjinga er ikkje gyldig GraphQL. Rett henne ved linja og kolonnen som er oppgjevne i locations.',
    en: 'The query is not valid GraphQL. Correct it at the line and column given in locations.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    kind: 'input',
    nb: 'Spørringen stemmer ikke med skjemaet. Se details.reason og locations, og rett den; skjemaet er åpent for introspeksjon.',
    nn: 'Spørjinga stemmer ikkje med skjemaet. Sjå details.reason og locations, og rett henne; skjemaet er ope for introspeksjon.',
    en: 'The query does not fit the schema. See details.reason and locations, and correct it; the schema is open to introspection.',
  },
  BAD_USER_INPUT: {
    kind: 'input',
    nb: 'En verdi passer ikke med typen sin i skjemaet. Se details og locations, slå opp typen i skjemaet, rett verdien og send på nytt.',
    nn: 'Ein verdi passar ikkje med typen sin i skjemaet. Sjå details og locations, slå opp typen i skjemaet, rett verdien og send på nytt.',
    en: 'A value does not fit its type in the schema. See details and locations, look the type up in the schema, correct the value and send again.',
  },
  UNSTORABLE_TEXT: {
    kind: 'input',
    nb: 'En tekst inneholder tegn som ikke kan lagres (nulltegn). Ta dem bort og send på nytt.',
    nn: 'Ein tekst inneheld teikn som ikkje kan lagrast (nullteikn). Ta dei bort og send på nytt.',
    en: 'A text holds characters that cannot be stored (null characters). Remove them and send again.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    kind: 'input',
    nb: 'Det er ikke klart hvilken operasjon som skal utføres. Send én operasjon, eller oppgi operationName til en som finnes i dokumentet.',
    nn: 'Det er ikkje klart kva operasjon som skal utførast. Send éin operasjon, eller oppgje operationName til ein som finst i dokumentet.',
    en: 'It is not clear which operation to run. Send one operation, or give the operationName of one in the document.',
  },
  PAGE_SIZE_OUT_OF_RANGE: {
    kind: 'input',
    nb: '{field} må være et heltall fra 0 til {max}. Hent flere sider med after eller before.',
    nn: '{field} må vere eit heiltal frå 0 til {max}. Hent fleire sider med after eller before.',
    en: '{field} must be a whole number from 0 to {max}. Fetch more pages with after or before.',
  },
  PAGE_FROM_BOTH_ENDS: {
    kind: 'input',
    nb: 'first og last kan ikke brukes sammen. Velg én av dem.',
    nn: 'first og last kan ikkje brukast saman. Vel éin av dei.',
    en: 'first and last cannot be used together. Choose one of them.',
  },
});
