import { once } from 'node:events';
import { pino } from 'pino';
import { startMessaging } from '../start.ts';
import { act } from './actor.ts';
import { consumeFromKafka } from './consume-from-kafka.ts';
import { faultyConsumer } from './faults.ts';
import { effects, proofOrm } from './proof-services.ts';

await act(async (options, signal, ready) => {
  if (await faultyConsumer(options, signal, ready)) return;
  if (options.brokers !== null) {
    await consumeFromKafka(options, signal, ready);
    return;
  }
  const logger = pino({ level: 'fatal' });
  const messaging = await startMessaging({
    service: 'hearers',
    orm: proofOrm(options.hearersUrl, 4),
    hubId: 'proof',
    sources: { proofs: options.proofsReaderUrl },
    consumers: [effects],
    logger,
  });
  ready();
  await once(signal, 'abort');
  await messaging.stop();
});
