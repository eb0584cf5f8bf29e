import type { EventDefinition, NewEvent } from '@samspill/events/define-event';
import type { StreamEvent } from '@samspill/events/stream-event';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** An event that still has its data. */
export type HeardEvent<Data> = StreamEvent<Data> & { readonly data: Data };

export interface Hearing<Data> {
  /** Use its `time`, never the clock: a rebuild hears it again later. */
  readonly event: HeardEvent<Data>;
  /** In the transaction that also moves the cursor. */
  readonly em: SqlEntityManager;
  /** Tells a fact that follows from this one; what caused it is filled in. Not for consumers that can be rebuilt. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a fact of any data
  readonly record: (event: NewEvent<any>) => void;
}

/** What one fact does to a projection. */
export interface Handler {
  readonly definition: EventDefinition;
  handle(hearing: Hearing<unknown>): unknown;
}

/**
 * Hears one fact. Its data is read through the schema: fields this version does not know are left out, defaults are
 * filled in. Redacted events are not heard.
 */
export function on<Data>(
  definition: EventDefinition<Data>,
  handle: (hearing: Hearing<Data>) => unknown,
): Handler {
  return { definition, handle } as unknown as Handler;
}
