import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { noKafkaOfOurs, sharedBroker } from '@samspill/local-infra/kafka/test-kafka';
import { expect, onTestFinished, test } from 'vitest';
import { streamOf } from '../stream-of.ts';
import { benchPainted, silent } from '../testing/bench-world.ts';
import { drain } from '../testing/drain.ts';
import { Park } from '../testing/park.ts';
import { KafkaPublisher } from './kafka-publisher.ts';
import { BENCH_TOPIC, benchTopics } from './testing/bench-topics.ts';
import { cloudEventsCheck, noCloudEventsSchema } from './testing/cloudevents-schema.ts';

const noKcat = spawnSync('kcat', ['-V']).error !== undefined;
if (noKcat)
  console.warn('SKIPPED, needs kcat (Debian: apt-get install kcat), a reader of Kafka that is not ours.');

const broker = sharedBroker(noKafkaOfOurs || noKcat);

interface Read {
  readonly partition: number;
  readonly key: string;
  readonly payload: string | null;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly tstype: string;
}

test.skipIf(noKafkaOfOurs || noKcat)(
  'a reader that is not ours finds CloudEvents in binary mode',
  async () => {
    await benchTopics(broker.brokers);
    const park = await Park.open();
    onTestFinished(() => park.close());
    const messaging = await park.start();
    const at = new Date('2026-05-17T10:00:00.123Z');
    const transaction = messaging.transactionFor({ correlationId: 'c-1' });
    const state = { colour: 'blå', paintings: 2 };
    await transaction(async ({ record }) => {
      record(benchPainted('bench-1', at, { state }, { municipalityNumber: '0301', partitionKey: 'park-1' }));
      record(benchPainted('bench-2', at, { state }));
    });
    await transaction(async ({ redact }) => redact('bench-2'));
    await drain(messaging);
    const connection = { connectionString: park.database.appUrl };
    const publisher = new KafkaPublisher('benches', connection, { brokers: [broker.brokers] }, silent);
    const read = await kcat(2);
    await publisher.stop();

    const [first, second] = read.toSorted((a, b) => a.key.localeCompare(b.key)).toReversed();
    expect(first).toMatchObject({ partition: streamOf('park-1'), key: 'park-1', tstype: 'logappend' });
    expect(JSON.parse(first!.payload!)).toEqual({ state });
    const { ce_id: id, ...headers } = headersOf(first!);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers).toEqual({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_type: 'no.samspill.benches.bench_painted.v1',
      ce_source: 'urn:samspill:test:benches',
      ce_subject: 'bench-1',
      ce_time: '2026-05-17T10:00:00.123Z',
      ce_partitionkey: 'park-1',
      ce_sequence: '0000000000000001',
      ce_stream: String(streamOf('park-1')),
      ce_aggregateversion: '1',
      ce_municipality: '0301',
      ce_correlationid: 'c-1',
      ce_dataclassification: 'public',
      position: '1',
    });
    expect(second).toMatchObject({ key: 'bench-2', payload: null });
    expect(headersOf(second!)).toMatchObject({ ce_subject: 'bench-2', ce_sequence: '0000000000000002' });
    if (!noCloudEventsSchema)
      expect(read.flatMap((message) => cloudEventsCheck()(structuredForm(message)))).toEqual([]);
  },
);

/** Reads `count` messages from the beginning. */
async function kcat(count: number): Promise<Read[]> {
  const { stdout, stderr } = await promisify(execFile)(
    'kcat',
    ['-C', '-q', '-J', '-b', broker.brokers, '-t', BENCH_TOPIC, '-o', 'beginning', '-c', String(count)],
    { timeout: 20_000 },
  );
  const lines = stdout.split('\n').filter((line) => line !== '');
  if (lines.length !== count) throw new Error(`kcat read ${lines.length} of ${count}: ${stderr}`);
  return lines.map((line) => JSON.parse(line) as Read);
}

/** As the Kafka binding of CloudEvents says: `ce_` headers are attributes, the content type is the data's. */
function structuredForm(message: Read): object {
  const { 'content-type': datacontenttype, ...headers } = headersOf(message);
  const attributes = Object.entries(headers)
    .filter(([name]) => name.startsWith('ce_'))
    .map(([name, text]) => [name.slice('ce_'.length), text]);
  const data = message.payload === null ? {} : { data: JSON.parse(message.payload) as unknown };
  return { ...Object.fromEntries(attributes), datacontenttype, ...data };
}

function headersOf({ headers }: Read): Record<string, string> {
  const pairs = headers.flatMap((name, i) => (i % 2 === 0 ? [[name, headers[i + 1]!]] : []));
  return Object.fromEntries(pairs) as Record<string, string>;
}
