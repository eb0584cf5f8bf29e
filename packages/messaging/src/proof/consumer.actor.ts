import { pino } from 'pino';
import { startMessaging } from '../start.ts';
import { act, untilAborted, type Work } from './actor.ts';
import { consumeFromKafka } from './consume-from-kafka.ts';
import { faultyConsumer } from './faults.ts';
import { effects, proofOrm } from './proof-services.ts';

export const work: Work = async (options, signal, ready) => {
  if (await faultyConsumer(options, signal, ready)) return;
  if (options.brokers !== null) {
    await consumeFromKafka(options, signal, ready);
    return;
  }
  const logger = pino({ level: 'fatal' });
  const orm = proofOrm(options.hearersUrl, 4);
  const messaging = await startMessaging({
    service: 'hearers',
    orm,
    hubId: 'proof',
    sources: { proofs: options.proofsReaderUrl },
    consumers: [effects],
    logger,
  });
  ready();
  await untilAborted(signal);
  await messaging.stop();
  await orm.close();
};

if (import.meta.main) await act(work);
