import { once } from 'node:events';
import { pino } from 'pino';
import { Sequencer } from '../sequencer.ts';
import { act, type Work } from './actor.ts';
import { faultySequencer } from './faults.ts';

export const work: Work = async ({ proofsUrl, proofsOwnerUrl, fault }, signal, ready) => {
  ready();
  if (await faultySequencer(fault, proofsOwnerUrl, signal)) return;
  const sequencer = new Sequencer({ connectionString: proofsUrl }, pino({ level: 'silent' }));
  await once(signal, 'abort');
  await sequencer.stop();
};

if (import.meta.main) await act(work);
