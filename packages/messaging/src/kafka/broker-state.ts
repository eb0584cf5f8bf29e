import { type BrokerTrouble, brokerTrouble } from './broker-trouble.ts';
import type { KafkaConnection } from '@samspill/kafka-client/kafka-connection';

/** `AWAY` can go by itself; what `REFUSES` is for somebody to mend. */
export type BrokerCode = 'AWAY' | 'REFUSES';

/** What the brokers have against us right now, over all topics that we have to do with. */
export class BrokerState {
  readonly #connection: KafkaConnection;
  readonly #troubles = new Map<string, BrokerCode>();

  constructor(connection: KafkaConnection) {
    this.#connection = connection;
  }

  get trouble(): BrokerCode | null {
    const codes = [...this.#troubles.values()];
    return codes.includes('REFUSES') ? 'REFUSES' : (codes[0] ?? null);
  }

  /** Says of an error what it means. Null: it is none of the broker's. */
  failed(topic: string, error: unknown): BrokerTrouble | null {
    const trouble = brokerTrouble(error, this.#connection);
    if (trouble !== null) this.#troubles.set(topic, trouble.passing ? 'AWAY' : 'REFUSES');
    return trouble;
  }

  worked(topic: string): void {
    this.#troubles.delete(topic);
  }
}
