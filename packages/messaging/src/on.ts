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
  /** Left out: facts are applied one at a time. */
  readonly atOnce?: AtOnce;
}

/** How facts that follow each other are applied together. */
export interface AtOnce<Item = unknown> {
  /** What of the event is needed. */
  itemOf(event: HeardEvent<unknown>): Item;
  /** In order, at least one. Handlers that share this function have their facts applied together. */
  readonly apply: (items: readonly Item[], em: SqlEntityManager) => unknown;
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

/**
 * Hears one fact, several at once where several follow each other: a statement for all of them instead of one for each.
 * They come in order. When they fail together, each is tried by itself, so one alone has to do what it does among others.
 */
export function onMany<Data>(
  definition: EventDefinition<Data>,
  apply: (events: readonly HeardEvent<Data>[], em: SqlEntityManager) => unknown,
): Handler {
  return handlerOf(definition, { itemOf: (event) => event, apply: apply as AtOnce['apply'] });
}

/** A handler that does nothing but be applied together with others. */
export function handlerOf<Data>(definition: EventDefinition<Data>, atOnce: AtOnce): Handler {
  return {
    definition: definition as EventDefinition,
    handle: ({ event, em }) => atOnce.apply([atOnce.itemOf(event)], em),
    atOnce,
  };
}
