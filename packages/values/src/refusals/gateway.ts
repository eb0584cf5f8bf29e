import { defineRefusals } from './define-refusals.ts';

/** What the public door answers by itself, before or around the services. */
export const gatewayRefusals = defineRefusals({
  WRITE_KEY_UNKNOWN: {
    kind: 'access',
    nb: 'Nøkkelen er ikke gyldig. Bruk den som ble skrevet ut da navet startet; hver start lager en ny.',
    nn: 'Nøkkelen er ikkje gyldig. Bruk den som vart skriven ut då navet starta; kvar start lagar ein ny.',
    en: 'The key is not valid. Use the one that was printed when the hub started; each start makes a new one.',
  },
  WRITE_KEY_FROM_AFAR: {
    kind: 'access',
    nb: 'Nøkkelen gjelder bare fra maskinen navet kjører på, uten mellomtjener. Send forespørselen derfra.',
    nn: 'Nøkkelen gjeld berre frå maskina navet køyrer på, utan mellomtenar. Send førespurnaden derifrå.',
    en: 'The key counts only on the machine that the hub runs on, without a proxy between. Send the request from there.',
  },
  CROSS_SITE_REQUEST: {
    kind: 'access',
    nb: 'Forespørselen ser ut til å komme fra en annen nettside. Send spørringer som POST med Content-Type: application/json, og endringer uten fremmed Origin.',
    nn: 'Førespurnaden ser ut til å kome frå ei anna nettside. Send spørjingar som POST med Content-Type: application/json, og endringar utan framand Origin.',
    en: 'The request seems to come from another web site. Send queries as POST with Content-Type: application/json, and mutations without a foreign Origin.',
  },
  REQUEST_MALFORMED: {
    kind: 'input',
    nb: 'Forespørselen kan ikke leses: {field} må være {expected}.',
    nn: 'Førespurnaden kan ikkje lesast: {field} må vere {expected}.',
    en: 'The request cannot be read: {field} must be {expected}.',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    kind: 'input',
    nb: 'Innholdstypen støttes ikke. Send Content-Type: application/json i UTF-8.',
    nn: 'Innhaldstypen er ikkje støtta. Send Content-Type: application/json i UTF-8.',
    en: 'The content type is not supported. Send Content-Type: application/json in UTF-8.',
  },
  METHOD_NOT_ALLOWED: {
    kind: 'input',
    nb: 'Metoden kan ikke brukes til dette. Bruk {allowed}.',
    nn: 'Metoden kan ikkje brukast til dette. Bruk {allowed}.',
    en: 'The method cannot be used for this. Use {allowed}.',
  },
  BODY_TOO_LARGE: {
    kind: 'input',
    nb: 'Forespørselen er for stor. Den kan være på høyst {max} byte.',
    nn: 'Førespurnaden er for stor. Han kan vere på høgst {max} byte.',
    en: 'The request is too large. It may hold at most {max} bytes.',
  },
  QUERY_TOO_LARGE: {
    kind: 'input',
    nb: 'Spørringen er for stor: høyst {max} ({limit}). Del den opp i flere.',
    nn: 'Spørjinga er for stor: høgst {max} ({limit}). Del henne opp i fleire.',
    en: 'The query is too large: at most {max} ({limit}). Divide it into several.',
  },
  QUERY_TOO_COSTLY: {
    kind: 'input',
    nb: 'Spørringen kan gi for mange svar: {nodes} noder, høyst {max}. Be om kortere lister (first) eller færre nivåer.',
    nn: 'Spørjinga kan gje for mange svar: {nodes} nodar, høgst {max}. Be om kortare lister (first) eller færre nivå.',
    en: 'The query may give too many answers: {nodes} nodes, at most {max}. Ask for shorter lists (first) or fewer levels.',
  },
  QUERY_PLAN_TOO_COSTLY: {
    kind: 'input',
    nb: 'Spørringen krever for mange oppslag. Del den opp i flere (høyst {max} kall til tjenester i hver).',
    nn: 'Spørjinga krev for mange oppslag. Del henne opp i fleire (høgst {max} kall til tenester i kvar).',
    en: 'The query needs too many look-ups. Divide it into several (at most {max} calls of services in each).',
  },
  TOO_MANY_AT_ONCE: {
    kind: 'limit',
    nb: 'For mange operasjoner på en gang fra samme klient. Vent til noen er ferdige (høyst {max}).',
    nn: 'For mange operasjonar på ein gong frå same klient. Vent til nokre er ferdige (høgst {max}).',
    en: 'Too many operations at once from the same client. Wait until some have finished (at most {max}).',
  },
  SUBSCRIPTIONS_TOO_MANY: {
    kind: 'limit',
    nb: 'For mange åpne abonnementer ({scope}, høyst {max}). Avslutt noen, eller bruk ett med et videre filter.',
    nn: 'For mange opne abonnement ({scope}, høgst {max}). Avslutt nokre, eller bruk eitt med eit vidare filter.',
    en: 'Too many open subscriptions ({scope}, at most {max}). End some, or use one with a wider filter.',
  },
  SUBSCRIPTION_NEEDS_A_STREAM: {
    kind: 'input',
    nb: 'Et abonnement trenger en åpen forbindelse. Bruk /graphql/stream (SSE) eller graphql-ws på /graphql.',
    nn: 'Eit abonnement treng eit ope samband. Bruk /graphql/stream (SSE) eller graphql-ws på /graphql.',
    en: 'A subscription needs an open connection. Use /graphql/stream (SSE) or graphql-ws on /graphql.',
  },
  SUBSCRIBER_TOO_SLOW: {
    kind: 'state',
    nb: 'Abonnementet leste saktere enn hendelsene kom, og er avsluttet. Åpne det igjen med after: "{cursor}", så mangler ingenting.',
    nn: 'Abonnementet las seinare enn hendingane kom, og er avslutta. Opne det igjen med after: "{cursor}", så manglar ingenting.',
    en: 'The subscription read more slowly than events arrived, and has been ended. Open it again with after: "{cursor}" and nothing is missing.',
  },
  SHUTTING_DOWN: {
    kind: 'unavailable',
    nb: 'Navet stopper. Prøv igjen om litt.',
    nn: 'Navet stoppar. Prøv igjen om litt.',
    en: 'The hub is stopping. Try again in a moment.',
  },
});
