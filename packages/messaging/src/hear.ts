import type { NewEvent } from '@samspill/events/define-event';
import type { StreamEvent } from '@samspill/events/stream-event';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Consumer } from './consumer.ts';
import type { AtOnce, Handler, HeardEvent } from './on.ts';
import { type RecordedEvent, recordedEvent } from './record-events.ts';

/** Whether the event would do anything to the projection. What it does not name, or what was redacted, would not. */
export function hears(consumer: Consumer, event: StreamEvent): boolean {
  return event.data !== null && consumer.handlers.has(event.type);
}

/**
 * Lets events do their work, in order; those that can be applied together are. What their handlers record is added to
 * `recorded`, with the event as the cause.
 */
export async function hearAll(
  consumer: Consumer,
  events: readonly StreamEvent[],
  em: SqlEntityManager,
  recorded: RecordedEvent[],
): Promise<void> {
  let apply: AtOnce['apply'] | null = null;
  let items: unknown[] = [];
  const applyGathered = async () => {
    if (apply === null) return;
    await apply(items, em);
    await settle(em);
    apply = null;
    items = [];
  };
  for (const event of events) {
    const handler = handlerOf(consumer, event);
    if (handler === null) continue;
    if (apply !== handler.atOnce?.apply) await applyGathered();
    if (handler.atOnce === undefined) {
      await handleOne(consumer, handler, event, em, recorded);
      continue;
    }
    apply = handler.atOnce.apply;
    items.push(handler.atOnce.itemOf(readThrough(handler, event)));
  }
  await applyGathered();
}

async function handleOne(
  consumer: Consumer,
  handler: Handler,
  event: StreamEvent,
  em: SqlEntityManager,
  recorded: RecordedEvent[],
): Promise<void> {
  const trace = {
    correlationId: event.correlationId ?? event.id,
    causationId: event.id,
    traceparent: event.traceparent,
  };
  await handler.handle({
    event: readThrough(handler, event),
    em,
    record(fact: NewEvent) {
      if (consumer.tables.length > 0) {
        throw new Error(
          `${consumer.name} can be rebuilt, so it records nothing: a rebuild would say it again`,
        );
      }
      recorded.push(recordedEvent(fact, trace, consumer.service));
    },
  });
  await settle(em);
}

function handlerOf(consumer: Consumer, event: StreamEvent): Handler | null {
  return event.data === null ? null : (consumer.handlers.get(event.type) ?? null);
}

function readThrough({ definition }: Handler, event: StreamEvent): HeardEvent<unknown> {
  return { ...event, data: definition.schema.parse(event.data) };
}

/** Before the next event: its SQL must find what this one made, and not what the entity manager remembers of it. */
async function settle(em: SqlEntityManager): Promise<void> {
  await em.flush();
  em.clear();
}
