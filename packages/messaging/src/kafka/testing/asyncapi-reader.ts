import { randomUUID } from 'node:crypto';
import { Parser } from '@asyncapi/parser';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { Kafka, type KafkaMessage, logLevel } from 'kafkajs';

/*
 * A reader as somebody outside would write it: it knows what the AsyncAPI document says and nothing else, so this file
 * imports nothing of ours.
 */

export interface Heard {
  readonly topic: string;
  /** The message of the document that it is. */
  readonly message: string;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: unknown;
}

interface Channel {
  readonly topic: string;
  readonly messages: readonly { name: string; headers: ValidateFunction; payload: ValidateFunction }[];
}

export class AsyncApiReader {
  readonly #channels: ReadonlyMap<string, Channel>;
  /** Where the broker would be if nobody said otherwise. */
  readonly defaultBroker: string;

  static async of(document: string): Promise<AsyncApiReader> {
    const { document: parsed, diagnostics } = await new Parser().parse(document);
    if (parsed === undefined) throw new Error(`no AsyncAPI document: ${JSON.stringify(diagnostics)}`);
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const channels = parsed
      .channels()
      .all()
      .map((channel): [string, Channel] => {
        const messages = channel
          .messages()
          .all()
          .map((message) => ({
            name: message.name()!,
            headers: ajv.compile(message.headers()!.json<object>()),
            payload: ajv.compile(message.payload()!.json<object>()),
          }));
        return [channel.address()!, { topic: channel.address()!, messages }];
      });
    const server = parsed
      .servers()
      .all()
      .find((each) => each.protocol() === 'kafka')!;
    const filled = server.variables().all();
    const host = filled.reduce(
      (text, variable) => text.replace(`{${variable.id()}}`, variable.defaultValue()!),
      server.host(),
    );
    return new AsyncApiReader(new Map(channels), host);
  }

  private constructor(channels: ReadonlyMap<string, Channel>, defaultBroker: string) {
    this.#channels = channels;
    this.defaultBroker = defaultBroker;
  }

  get topics(): string[] {
    return [...this.#channels.keys()];
  }

  /** Follows topics from their beginning until so many messages have come. Throws at one that the document does not allow. */
  async follow(brokers: string, topics: readonly string[], count: number): Promise<Heard[]> {
    const kafka = new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING });
    const consumer = kafka.consumer({ groupId: `outside-${randomUUID()}`, maxWaitTimeInMs: 100 });
    const heard: Heard[] = [];
    const end = Promise.withResolvers<void>();
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ topic, message }) => {
        try {
          heard.push(this.understand(topic, message));
        } catch (error) {
          end.reject(error);
        }
        if (heard.length >= count) end.resolve();
      },
    });
    try {
      await end.promise;
    } finally {
      await consumer.disconnect();
    }
    return heard;
  }

  understand(
    topic: string,
    { key, value, headers: sent = {} }: Pick<KafkaMessage, 'key' | 'value' | 'headers'>,
  ): Heard {
    const headers = Object.fromEntries(Object.entries(sent).map(([name, text]) => [name, String(text)]));
    const channel = this.#channels.get(topic);
    const message = channel?.messages.find((each) => each.headers(headers));
    if (message === undefined)
      throw new Error(`${topic}: no message of the document has ${JSON.stringify(headers)}`);
    // The document: "A message without a value is a fact whose data has been withdrawn".
    const payload = value === null ? null : (JSON.parse(value.toString()) as unknown);
    if (payload !== null && !message.payload(payload)) {
      throw new Error(`${message.name}: ${JSON.stringify(message.payload.errors)}`);
    }
    return { topic, message: message.name, key: key === null ? null : key.toString(), headers, payload };
  }
}
