import { pino } from 'pino';
import { ConsumerRun } from '../consumer-run.ts';
import { KafkaLog } from '../kafka/kafka-log.ts';
import { Slots } from '../slots.ts';
import { APPLY_AT_ONCE_MAX } from '../start.ts';
import { type ActorOptions, type Ready, untilAborted } from './actor.ts';
import { faultyKafkaConsumer } from './kafka-faults.ts';
import { poisonable } from './poison.ts';
import { proofOrm } from './proof-services.ts';
import { randomFrom } from './random.ts';
import { unruly } from './unruly-log.ts';

/** The hearers' consumer on Kafka, through a log that repeats and reorders. */
export async function consumeFromKafka(
  options: ActorOptions,
  signal: AbortSignal,
  ready: Ready,
): Promise<void> {
  if (await faultyKafkaConsumer(options, signal, ready)) return;
  const { seed, hearersUrl, proofsReaderUrl, brokers } = options;
  const logger = pino({ level: 'silent' });
  const log = new KafkaLog({
    service: 'hearers',
    connection: { brokers: [brokers!] },
    sources: { proofs: proofsReaderUrl },
    logger,
  });
  const run = new ConsumerRun(
    {
      orm: proofOrm(hearersUrl, 4),
      source: 'urn:samspill:proof:hearers',
      onRecorded: () => {},
      log: unruly(log, randomFrom(seed)),
      logger,
      slots: new Slots(APPLY_AT_ONCE_MAX),
    },
    poisonable,
  );
  ready();
  await untilAborted(signal);
  await run.stop();
  await log.close();
  // On a whole topic there is none to be met.
  for (const gap of run.gaps) throw gap;
}
