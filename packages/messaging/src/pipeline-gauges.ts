import { KafkaLog } from './kafka/kafka-log.ts';
import type { PublisherStatus } from './kafka/publisher-status.ts';
import type { Messaging } from './start.ts';
import type { ConsumerStatus, MessagingStatus } from './status.ts';

/** Where numbers are published: one of service-kit's `Metrics`, or anything shaped like it. */
export interface GaugeRegistry {
  gauges(options: {
    name: string;
    help: string;
    label: string;
    read: () => Promise<Iterable<readonly [string, number]>>;
  }): void;
}

/** All gauges of one look share one reading. */
const READING_MS_MAX = 1_000;

/** Publishes the state of the pipeline. The names are those that `docs/operations.md` explains, with what each alarm means. */
export function pipelineGauges(registry: GaugeRegistry, publishers: readonly Messaging[]): void {
  const readings = sharedReading(() => Promise.all(publishers.map(readingOf)));
  const statuses = async () =>
    (await readings()).flatMap(({ service, status }) =>
      status === null ? [] : [[service, status] as const],
    );
  const perPublisher = (name: string, help: string, read: (status: MessagingStatus) => number) =>
    registry.gauges({
      name: `samspill_${name}`,
      help,
      label: 'publisher',
      read: async () => (await statuses()).map(([service, status]) => [service, read(status)] as const),
    });
  const perConsumer = (name: string, help: string, read: (status: ConsumerStatus) => number) =>
    registry.gauges({
      name: `samspill_${name}`,
      help,
      label: 'consumer',
      read: async () =>
        (await statuses()).flatMap(([, { consumers }]) =>
          consumers.map((each) => [nameOf(each), read(each)] as const),
        ),
    });

  const perTopic = (name: string, help: string, read: (status: PublisherStatus) => number) =>
    registry.gauges({
      name: `samspill_${name}`,
      help,
      label: 'publisher',
      read: async () =>
        (await readings()).flatMap(({ service, publishing }) =>
          publishing.map((each) => [`${service}.${each.dataClass}`, read(each)] as const),
        ),
    });

  // What cannot be read is left out, and the rest is shown: a database that is away is when people look.
  registry.gauges({
    name: 'samspill_pipeline_readable',
    help: 'Whether the numbers of a publisher could be read: 1, or 0 and they are left out.',
    label: 'publisher',
    read: async () =>
      (await readings()).map(({ service, status }) => [service, status === null ? 0 : 1] as const),
  });
  perPublisher(
    'outbox_pending',
    'Facts committed and not yet in the stream.',
    ({ outbox }) => outbox.pending,
  );
  perPublisher('outbox_oldest_age_seconds', 'Age of the oldest of them.', ({ outbox }) => outbox.oldestAgeS);
  perPublisher('stream_public_facts', 'Public facts in the stream.', ({ heads }) => heads.public);
  perPublisher('stream_restricted_facts', 'Restricted facts in the stream.', ({ heads }) => heads.restricted);
  registry.gauges({
    name: 'samspill_broker_trouble',
    help: 'Whether the brokers are away or refuse the process: 1, or 0.',
    label: 'process',
    read: async () =>
      publishers
        .filter(({ log }) => log instanceof KafkaLog)
        .map((each) => [each.service, 'broker' in each.degraded() ? 1 : 0] as const),
  });
  perTopic('broker_lag', 'Facts in the stream that no broker has acknowledged.', ({ lag }) => lag);
  perTopic('broker_lag_age_seconds', 'Age of the oldest of them.', ({ lagAgeS }) => lagAgeS);
  perConsumer('consumer_lag', 'Facts that a projection has not applied.', ({ lag }) => lag);
  perConsumer('consumer_lag_age_seconds', 'Age of the oldest of them.', ({ lagAgeS }) => lagAgeS);
  perConsumer('parked', 'Facts set aside: the poisonous and those behind them.', ({ parked }) => parked);
  perConsumer(
    'parked_oldest_age_seconds',
    'Since when the oldest is parked.',
    (each) => each.oldestParkedAgeS,
  );
  perConsumer(
    'stream_gaps',
    'Holes found in a stream since start. Anything but 0 is an alarm.',
    ({ gaps }) => gaps,
  );
}

interface Reading {
  readonly service: string;
  readonly status: MessagingStatus | null;
  /** None without a broker. */
  readonly publishing: readonly PublisherStatus[];
}

async function readingOf(publisher: Messaging): Promise<Reading> {
  const [status, publishing] = await Promise.all([
    publisher.status().catch(() => null),
    publisher.publisherStatus().catch(() => []),
  ]);
  return { service: publisher.service, status, publishing };
}

function nameOf({ consumer, service, dataClass }: ConsumerStatus): string {
  return `${consumer} of ${service}.${dataClass}`;
}

function sharedReading<T>(read: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly reading: Promise<T> } | null = null;
  return () => {
    const at = performance.now();
    if (last === null || at - last.at > READING_MS_MAX) last = { at, reading: read() };
    return last.reading;
  };
}
