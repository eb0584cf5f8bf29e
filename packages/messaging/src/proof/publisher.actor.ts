import { pino } from 'pino';
import { KafkaPublisher } from '../kafka/kafka-publisher.ts';
import { act, untilAborted, type Work } from './actor.ts';
import { faultyPublisher } from './kafka-faults.ts';

export const work: Work = async (options, signal, ready) => {
  if (await faultyPublisher(options, signal, ready)) return;
  const { proofsUrl, brokers } = options;
  const database = { connectionString: proofsUrl };
  const publisher = new KafkaPublisher(
    'proofs',
    database,
    { brokers: [brokers!] },
    pino({ level: 'silent' }),
  );
  ready();
  await untilAborted(signal);
  await publisher.stop();
};

if (import.meta.main) await act(work);
