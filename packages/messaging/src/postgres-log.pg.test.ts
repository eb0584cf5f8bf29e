import { eventLogConformance } from './event-log.conformance.ts';
import { PostgresLog } from './postgres-log.ts';
import { benchSatOn, silent } from './testing/bench-world.ts';
import { paint, Park } from './testing/park.ts';
import { drain } from './testing/drain.ts';

eventLogConformance('the PostgreSQL log', async () => {
  const park = await Park.open();
  const messaging = await park.start();
  const log = new PostgresLog({ benches: park.database.readerUrl }, silent);
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
