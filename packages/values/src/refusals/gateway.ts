import { defineRefusals } from './define-refusals.ts';

/** What the public door answers by itself, before or around the services. */
export const gatewayRefusals = defineRefusals({
  WRITE_KEY_UNKNOWN: {
    kind: 'access',
    nb: 'Nøkkelen er ikke gyldig. Bruk den som ble skrevet ut da navet startet (hver start lager en ny), eller en fra den som driver navet.',
    nn: 'Nøkkelen er ikkje gyldig. Bruk den som vart skriven ut då navet starta (kvar start lagar ein ny), eller ein frå den som driv navet.',
    en: 'The key is not valid. Use the one that was printed when the hub started (each start makes a new one), or one from whoever runs the hub.',
  },
  KEY_REVOKED: {
    kind: 'access',
    nb: 'Nøkkelen er trukket tilbake. Be den som driver navet om en ny.',
    nn: 'Nøkkelen er trekt tilbake. Be den som driv navet om ein ny.',
    en: 'The key has been revoked. Ask whoever runs the hub for a new one.',
  },
  KEY_EXPIRED: {
    kind: 'access',
    nb: 'Nøkkelen har gått ut på dato. Be den som driver navet om en ny.',
    nn: 'Nøkkelen har gått ut på dato. Be den som driv navet om ein ny.',
    en: 'The key has expired. Ask whoever runs the hub for a new one.',
  },
  ACCESS_LOG_NEEDS_A_KEY: {
    kind: 'access',
    nb: 'Tilgangsloggen vises bare for den den gjelder. Send nøkkelen din som «Authorization: Bearer …».',
    nn: 'Tilgangsloggen blir berre vist for den han gjeld. Send nøkkelen din som «Authorization: Bearer …».',
    en: 'The access log is shown only to those it is about. Send your key as “Authorization: Bearer …”.',
  },
  KEY_NOT_FOUND: {
    kind: 'missing',
    nb: 'Det finnes ingen nøkkel med denne id-en. «npm run samspill -- keys list» viser alle.',
    nn: 'Det finst ingen nøkkel med denne id-en. «npm run samspill -- keys list» viser alle.',
    en: 'There is no key with this id. “npm run samspill -- keys list” shows them all.',
  },
  KEY_EXPIRY_PAST: {
    kind: 'input',
    nb: 'Utløpet er ikke i fremtiden. Oppgi en dag som kommer, eller utelat det for en nøkkel uten utløp.',
    nn: 'Utløpet er ikkje i framtida. Oppgje ein dag som kjem, eller utelat det for ein nøkkel utan utløp.',
    en: 'The expiry is not in the future. Give a day to come, or leave it out for a key without one.',
  },
  WRITE_KEY_FROM_AFAR: {
    kind: 'access',
    nb: 'Nøkkelen gjelder bare fra maskinen navet kjører på, uten mellomtjener. Send forespørselen derfra.',
    nn: 'Nøkkelen gjeld berre frå maskina navet køyrer på, utan mellomtenar. Send førespurnaden derifrå.',
    en: 'The key counts only on the machine that the hub runs on, without a proxy between. Send the request from there.',
  },
  CROSS_SITE_WRITE: {
    kind: 'access',
    nb: 'Endringen kommer fra en side på et annet nettsted. Send den uten Origin, eller fra navets egen side.',
    nn: 'Endringa kjem frå ei side på ein annan nettstad. Send henne utan Origin, eller frå navet si eiga side.',
    en: 'The mutation comes from a page on another site. Send it without Origin, or from the hub’s own page.',
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
  OVERLOADED: {
    kind: 'unavailable',
    nb: 'Navet har mer å gjøre enn det rekker akkurat nå. Prøv den samme forespørselen igjen om litt, med lengre mellomrom for hver gang.',
    nn: 'Navet har meir å gjere enn det rekk akkurat no. Prøv den same førespurnaden igjen om litt, med lengre mellomrom for kvar gong.',
    en: 'The hub has more to do than it can manage just now. Try the same request again in a moment, waiting longer each time.',
  },
  SUBSCRIPTIONS_TOO_MANY: {
    kind: 'limit',
    nb: 'For mange åpne abonnementer ({scope}, høyst {max}). Avslutt noen, eller bruk ett med et videre filter.',
    nn: 'For mange opne abonnement ({scope}, høgst {max}). Avslutt nokre, eller bruk eitt med eit vidare filter.',
    en: 'Too many open subscriptions ({scope}, at most {max}). End some, or use one with a wider filter.',
  },
  FILTER_TOO_LONG: {
    kind: 'input',
    nb: 'Filteret {field} har for mange verdier. Det kan ha høyst {max}.',
    nn: 'Filteret {field} har for mange verdiar. Det kan ha høgst {max}.',
    en: 'The filter {field} has too many values. It may have at most {max}.',
  },
  SUBSCRIBER_TOO_SLOW: {
    kind: 'state',
    nb: 'Abonnementet leste saktere enn hendelsene kom, og er avsluttet. Åpne det igjen med after: "{cursor}", så mangler ingenting.',
    nn: 'Abonnementet las seinare enn hendingane kom, og er avslutta. Opne det igjen med after: "{cursor}", så manglar ingenting.',
    en: 'The subscription read more slowly than events arrived, and has been ended. Open it again with after: "{cursor}" and nothing is missing.',
  },
  NOTHING_HERE: {
    kind: 'missing',
    nb: 'Det er ingenting på denne adressen. GraphQL er på /graphql.',
    nn: 'Det er ingenting på denne adressa. GraphQL er på /graphql.',
    en: 'There is nothing at this address. GraphQL is at /graphql.',
  },
  SHUTTING_DOWN: {
    kind: 'unavailable',
    nb: 'Navet stopper. Prøv igjen om litt.',
    nn: 'Navet stoppar. Prøv igjen om litt.',
    en: 'The hub is stopping. Try again in a moment.',
  },
});
