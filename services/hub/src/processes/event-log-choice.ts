import { type Broker, type BrokerPlace, openBroker } from './broker.ts';

export type EventLogName = 'postgres' | 'kafka';

/** Which event log the hub's processes are started on, and the broker that it takes. */
export class EventLogChoice implements AsyncDisposable {
  chosen: EventLogName = 'postgres';
  readonly #place: BrokerPlace;
  #broker: Broker | null = null;

  constructor(place: BrokerPlace) {
    this.#place = place;
  }

  /** What a process that is started now is told of it. */
  get variables(): Readonly<Record<string, string>> {
    return this.chosen === 'kafka' ? this.brokerVariables : {};
  }

  /** Whichever log is chosen: of the broker, while there is one. */
  get brokerVariables(): Readonly<Record<string, string>> {
    return this.#broker?.variables ?? {};
  }

  /** Where the facts can be followed; null while the log is not Kafka. */
  get brokers(): string | null {
    return this.variables['KAFKA_BROKERS'] ?? null;
  }

  /** Starts or finds the broker, and brings its topics. Throws `StartError`. */
  async openBroker(): Promise<void> {
    this.#broker ??= await openBroker(this.#place);
  }

  async choose(log: EventLogName): Promise<void> {
    if (log === 'kafka') await this.openBroker();
    this.chosen = log;
  }

  /** When no process is on it any more. */
  async closeBroker(): Promise<void> {
    const broker = this.#broker;
    this.#broker = null;
    await broker?.[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.closeBroker();
  }
}
