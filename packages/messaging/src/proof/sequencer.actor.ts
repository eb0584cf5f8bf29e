import { pino } from 'pino';
import { Sequencer } from '../sequencer.ts';
import { act, untilAborted, type Work } from './actor.ts';
import { faultySequencer } from './faults.ts';

export const work: Work = async (options, signal, ready) => {
  ready();
  if (await faultySequencer(options, signal)) return;
  const sequencer = new Sequencer({ connectionString: options.proofsUrl }, pino({ level: 'silent' }));
  await untilAborted(signal);
  await sequencer.stop();
};

if (import.meta.main) await act(work);
