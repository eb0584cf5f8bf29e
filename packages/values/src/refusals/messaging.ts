import { defineRefusals } from './define-refusals.ts';

export const messagingRefusals = defineRefusals({
  MALFORMED_IDEMPOTENCY_KEY: {
    kind: 'input',
    nb: '{field} er ikke en gyldig nøkkel: 1 til {max} tegn, bare ASCII-bokstaver, sifre og tegn uten mellomrom. Bruk for eksempel en ny UUID.',
    nn: '{field} er ikkje ein gyldig nøkkel: 1 til {max} teikn, berre ASCII-bokstavar, siffer og teikn utan mellomrom. Bruk til dømes ein ny UUID.',
    en: '{field} is not a valid key: 1 to {max} characters, ASCII letters, digits and signs without spaces. Use a new UUID, for example.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'input',
    nb: '{field} er alt brukt til en annen forespørsel. Send den samme forespørselen for å få svaret igjen, eller bruk en ny nøkkel.',
    nn: '{field} er alt brukt til ein annan førespurnad. Send den same førespurnaden for å få svaret igjen, eller bruk ein ny nøkkel.',
    en: '{field} has been used for another request. Send the same request to have its answer again, or use a new key.',
  },
  IDEMPOTENCY_KEY_IN_USE: {
    kind: 'unavailable',
    nb: 'En forespørsel med denne idempotencyKey er under arbeid. Send den samme igjen om litt, så får du svaret dens.',
    nn: 'Ein førespurnad med denne idempotencyKey er under arbeid. Send den same igjen om litt, så får du svaret på han.',
    en: 'A request with this idempotencyKey is under way. Send the same again in a moment, and you get its answer.',
  },
  CURSOR_GONE: {
    kind: 'gone',
    nb: 'Markøren peker på hendelser som ikke finnes her lenger. Hent tilstanden på nytt og fortsett fra {earliest}.',
    nn: 'Markøren peikar på hendingar som ikkje finst her lenger. Hent tilstanden på nytt og hald fram frå {earliest}.',
    en: 'The cursor points at events that are not here any more. Fetch the state anew and go on from {earliest}.',
  },
});
