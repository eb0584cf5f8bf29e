import { defineRefusals } from './define-refusals.ts';

export const messagingRefusals = defineRefusals({
  CURSOR_GONE: {
    kind: 'gone',
    nb: 'Markøren peker på hendelser som ikke finnes her lenger. Hent tilstanden på nytt og fortsett fra {earliest}.',
    nn: 'Markøren peikar på hendingar som ikkje finst her lenger. Hent tilstanden på nytt og hald fram frå {earliest}.',
    en: 'The cursor points at events that are not here any more. Fetch the state anew and go on from {earliest}.',
  },
});
