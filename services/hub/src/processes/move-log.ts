import { interrupted } from '@samspill/local-infra/start-error';
import { KafkaPublisher } from '@samspill/messaging/kafka/kafka-publisher';
import { logOf } from '@samspill/messaging/log-variables';
import type { Logger } from '@samspill/service-kit/logger';
import type { OpenedData } from '../start/open-data.ts';
import type { EventLogChoice, EventLogName } from './event-log-choice.ts';
import type { Fleet } from './fleet.ts';
import type { KeptProcess } from './kept-process.ts';
import { type ServiceName, serviceNames } from './variables.ts';

export interface Moving {
  readonly data: OpenedData;
  readonly log: EventLogChoice;
  readonly fleet: Fleet;
  readonly logger: Logger;
  /** Tells whoever waits how far it is. */
  readonly say: (line: string) => void;
}

/**
 * Moves every process of a running hub to the other event log, one service after another. Nothing is lost and nothing is done
 * twice, since positions and cursors are the same in both: while some are on the one and some on the other, all hear
 * everything, because publishers of our own feed the topics until the last one has moved. Given again, it goes on where
 * it stopped. Throws `StartError`.
 */
export async function moveLog(to: EventLogName, { data, log, fleet, logger, say }: Moving): Promise<void> {
  const waiting = fleet.processes.filter((kept) => logOfProcess(kept) !== to);
  if (waiting.length === 0 && log.chosen === to) {
    say(`The hub is on ${to} already.`);
    return;
  }
  if (to === 'kafka') {
    await log.openBroker();
    say(`Kafka at ${log.brokerVariables['KAFKA_BROKERS']}`);
  }
  await using publishers = new AsyncDisposableStack();
  for (const service of serviceNames) {
    // Where one of its own processes publishes, that one has the lock, and ours waits for its turn.
    const alreadyPublished = fleet.processes.some(
      (kept) => kept.name === service && logOfProcess(kept) === 'kafka',
    );
    const publisher = publishers.adopt(publisherOf(service, { data, log, logger }), (it) => it.stop());
    if (to === 'postgres' || alreadyPublished) continue;
    say(`${service}: publishing what its topics lack`);
    await publisher.caughtUp;
    say(`${service}: its topics hold all that its streams do`);
  }

  const from = log.chosen;
  await log.choose(to);
  try {
    const retired: Promise<void>[] = [];
    for (const [name, instances] of Map.groupBy(waiting, (kept) => kept.name)) {
      for (const next of await Promise.all(instances.map((kept) => kept.replace())))
        retired.push(next.retired);
      const pids = instances.map((kept) => kept.running?.pid).join(', ');
      say(`${name} (process ${pids}) is on ${to}`);
    }
    await Promise.all(retired);
  } catch (error) {
    // What has moved may stay: either log will do. What starts from now on is on the one that worked.
    await log.choose(from);
    throw error;
  }
  await publishers.disposeAsync();
  if (to === 'postgres') await log.closeBroker();
}

function logOfProcess({ running }: KeptProcess): EventLogName | null {
  if (running === null) return null;
  return running.variables['KAFKA_BROKERS'] === undefined ? 'postgres' : 'kafka';
}

function publisherOf(
  service: ServiceName,
  { data, log, logger }: Pick<Moving, 'data' | 'log' | 'logger'>,
): KafkaPublisher {
  const chosen = logOf(log.brokerVariables);
  if (chosen === undefined) throw interrupted();
  const database = { connectionString: data.databases[service].appUrl };
  return new KafkaPublisher(service, database, chosen.connection, logger);
}
