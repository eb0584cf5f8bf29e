import { defineRefusals } from './define-refusals.ts';

export const organisationRefusals = defineRefusals({
  ORGANISATION_NOT_FOUND: {
    kind: 'missing',
    nb: 'Feltet {field} peker på en aktør som ikke finnes her, eller som er trukket tilbake. Søk den opp på nytt.',
    nn: 'Feltet {field} peikar på ein aktør som ikkje finst her, eller som er trekt tilbake. Søk han opp på nytt.',
    en: 'The field {field} names an organisation that is not here, or that has been withdrawn. Look it up again.',
  },
  ORGANISATION_NUMBER_TAKEN: {
    kind: 'state',
    nb: 'Aktøren med dette organisasjonsnummeret er alt registrert. Finn den med organisationByNumber og endre den i stedet.',
    nn: 'Aktøren med dette organisasjonsnummeret er alt registrert. Finn han med organisationByNumber og endre han i staden.',
    en: 'The organisation with this number is registered already. Find it with organisationByNumber and change it instead.',
  },
  NUMBER_OR_REASON_NEEDED: {
    kind: 'input',
    nb: 'Oppgi enten organisasjonsnummer eller grunnen til at aktøren ikke har noe. Ikke begge deler.',
    nn: 'Oppgje anten organisasjonsnummer eller grunnen til at aktøren ikkje har noko. Ikkje begge delar.',
    en: 'Give either the organisation number or the reason why there is none. Not both.',
  },
  FORM_NEEDS_A_NUMBER: {
    kind: 'input',
    nb: 'Bare en aktør med organisasjonsnummer har en organisasjonsform. La form stå tom.',
    nn: 'Berre ein aktør med organisasjonsnummer har ei organisasjonsform. Lat form stå tom.',
    en: 'Only an organisation with a number has a form in the register. Leave form out.',
  },
  ICNPO_CODE_UNKNOWN: {
    kind: 'input',
    nb: 'En av ICNPO-kodene finnes ikke. Spørringen icnpoCategories lister dem alle.',
    nn: 'Ein av ICNPO-kodane finst ikkje. Spørjinga icnpoCategories listar dei alle.',
    en: 'One of the ICNPO codes does not exist. The query icnpoCategories lists them all.',
  },
  ICNPO_CODE_REPEATED: {
    kind: 'input',
    nb: 'Den samme ICNPO-koden står to ganger. Nevn hver kode én gang, den viktigste først.',
    nn: 'Den same ICNPO-koden står to gonger. Nemn kvar kode éin gong, den viktigaste først.',
    en: 'The same ICNPO code stands there twice. Name each code once, the most important first.',
  },
  ICNPO_CODES_TOO_MANY: {
    kind: 'input',
    nb: 'En aktør har høyst {max} ICNPO-koder. Behold de viktigste.',
    nn: 'Ein aktør har høgst {max} ICNPO-kodar. Behald dei viktigaste.',
    en: 'An organisation has at most {max} ICNPO codes. Keep the most important ones.',
  },
  DISTRICT_NOT_IN_MUNICIPALITY: {
    kind: 'input',
    nb: 'Bydelen ligger ikke i kommunen. Spørringen districts(municipalityNumber) lister de som gjør det.',
    nn: 'Bydelen ligg ikkje i kommunen. Spørjinga districts(municipalityNumber) listar dei som gjer det.',
    en: 'The district is not in that municipality. The query districts(municipalityNumber) lists those that are.',
  },
  DATE_IN_THE_FUTURE: {
    kind: 'input',
    nb: 'Datoen i {field} ligger fram i tid. Meld endringen når den har skjedd.',
    nn: 'Datoen i {field} ligg fram i tid. Meld endringa når ho har skjedd.',
    en: 'The date in {field} is in the future. Report the change when it has happened.',
  },
  NAME_HELD_ALREADY_LATER: {
    kind: 'state',
    nb: 'Aktøren har hatt det nåværende navnet siden {currentSince}. Et nytt navn kan ikke begynne før det.',
    nn: 'Aktøren har hatt det noverande namnet sidan {currentSince}. Eit nytt namn kan ikkje byrje før det.',
    en: 'The current name has held since {currentSince}. A new name cannot begin before that.',
  },
  NAMES_TOO_MANY: {
    kind: 'state',
    nb: 'Aktøren har {max} navn i historikken, og flere er det ikke plass til. Meld fra til den som driver navet.',
    nn: 'Aktøren har {max} namn i historikken, og fleire er det ikkje plass til. Meld frå til den som driv navet.',
    en: 'The organisation has {max} names in its history, and there is room for no more. Tell whoever operates the hub.',
  },
  ASSURED_LATER_ALREADY: {
    kind: 'state',
    nb: 'Opplysningene ble bekreftet {assuredOn}. En bekreftelse kan ikke gå tilbake i tid.',
    nn: 'Opplysningane vart stadfesta {assuredOn}. Ei stadfesting kan ikkje gå tilbake i tid.',
    en: 'The record was assured on {assuredOn}. An assurance cannot go back in time.',
  },
  NOTHING_CHANGES: {
    kind: 'state',
    nb: 'Det er slik alt. Ingenting er lagret, og ingen hendelse er sendt.',
    nn: 'Det er slik alt. Ingenting er lagra, og inga hending er send.',
    en: 'It is so already. Nothing was stored, and no event was sent.',
  },
  ORGANISATION_CLOSED: {
    kind: 'state',
    nb: 'Aktøren ble nedlagt {closedOn}. Bruk etterfølgeren hvis den har en.',
    nn: 'Aktøren vart lagd ned {closedOn}. Bruk etterfølgjaren om han har ein.',
    en: 'The organisation was closed on {closedOn}. Use its successor if it has one.',
  },
  SUCCESSOR_NEEDED: {
    kind: 'input',
    nb: 'Når grunnen er {reason}, må etterfølgeren oppgis.',
    nn: 'Når grunnen er {reason}, må etterfølgjaren oppgjevast.',
    en: 'When the reason is {reason}, the successor must be named.',
  },
  SUCCESSOR_IS_ITSELF: {
    kind: 'input',
    nb: 'En aktør kan ikke etterfølge seg selv. Oppgi en annen, eller ingen.',
    nn: 'Ein aktør kan ikkje etterfølgje seg sjølv. Oppgje ein annan, eller ingen.',
    en: 'An organisation cannot succeed itself. Name another, or none.',
  },
  SUCCESSOR_CLOSED: {
    kind: 'state',
    nb: 'Etterfølgeren er selv nedlagt. Oppgi den som driver videre i dag.',
    nn: 'Etterfølgjaren er sjølv lagd ned. Oppgje den som driv vidare i dag.',
    en: 'The successor is closed itself. Name the one that carries on today.',
  },
  PARENT_CLOSED: {
    kind: 'state',
    nb: 'Den overordnede er nedlagt. Oppgi en som finnes i dag.',
    nn: 'Den overordna er lagd ned. Oppgje ein som finst i dag.',
    en: 'The parent is closed. Name one that exists today.',
  },
  PARENT_IS_BELOW: {
    kind: 'state',
    nb: 'Den overordnede er aktøren selv eller en av dens egne underenheter. Da ville de stå over hverandre i ring.',
    nn: 'Den overordna er aktøren sjølv eller ei av dei eigne underordna einingane. Då ville dei stå over kvarandre i ring.',
    en: 'The parent is the organisation itself or one of its own branches. They would stand above each other in a circle.',
  },
  PARENTS_TOO_DEEP: {
    kind: 'state',
    nb: 'Det ville bli mer enn {max} ledd under hverandre. Knytt aktøren til et ledd høyere opp.',
    nn: 'Det ville bli meir enn {max} ledd under kvarandre. Knyt aktøren til eit ledd høgare opp.',
    en: 'There would be more than {max} levels below each other. Attach it to a level further up.',
  },
});
