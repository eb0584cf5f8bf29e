import { noKafka, sharedBroker } from '@samspill/local-infra/kafka/test-kafka';
import { describe } from 'vitest';
import { eventLogConformance } from '../event-log.conformance.ts';
import { benchSatOn, silent } from '../testing/bench-world.ts';
import { drain } from '../testing/drain.ts';
import { paint, Park } from '../testing/park.ts';
import { KafkaLog } from './kafka-log.ts';
import { benchTopics } from './testing/bench-topics.ts';
import { breakable } from './testing/breakable.ts';

const broker = sharedBroker(noKafka);

describe.skipIf(noKafka)('kafka', () => {
  eventLogConformance('the Kafka log', async () => {
    await benchTopics(broker.brokers);
    const park = await Park.open();
    const connection = { brokers: [broker.brokers] };
    const messaging = await park.startWith({ log: { kind: 'kafka', connection } });
    const { socketFactory, breakAll } = breakable();
    const log = new KafkaLog({
      service: 'benches',
      connection: { ...connection, socketFactory },
      sources: { benches: park.database.readerUrl },
      logger: silent,
    });
    const transaction = messaging.transactionFor({ correlationId: 'test' });
    return {
      log,
      source: { service: 'benches', dataClass: 'public' },
      publish: (keys) => paint(messaging, keys),
      async publishElsewhere(key) {
        await transaction(async ({ record }) => record(benchSatOn(`sat-${key}`, new Date(), { minutes: 5 })));
        await drain(messaging);
      },
      async breakConnections() {
        breakAll();
        await park.rows(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and usename = 'benches_reader'`,
        );
      },
      redact: (key) => transaction(async ({ redact }) => redact(key)),
      async lose(stream, position) {
        await park.rows(
          `delete from messaging.stream where class = 'public' and stream = $1 and position = $2`,
          [stream, position],
        );
      },
      async close() {
        await log.close();
        await park.close();
      },
    };
  });
});
