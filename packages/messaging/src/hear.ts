import type { NewEvent } from '@samspill/events/define-event';
import type { StreamEvent } from '@samspill/events/stream-event';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Consumer } from './consumer.ts';
import { type RecordedEvent, recordedEvent } from './record-events.ts';

/** Whether the event would do anything to the projection. What it does not name, or what was redacted, would not. */
export function hears(consumer: Consumer, event: StreamEvent): boolean {
  return event.data !== null && consumer.handlers.has(event.type);
}

/** Lets one event do its work. What its handler records is added to `recorded`, with the event as the cause. */
export async function hear(
  consumer: Consumer,
  event: StreamEvent,
  em: SqlEntityManager,
  recorded: RecordedEvent[],
): Promise<void> {
  const handler = consumer.handlers.get(event.type);
  if (handler === undefined || event.data === null) return;
  const trace = {
    correlationId: event.correlationId ?? event.id,
    causationId: event.id,
    traceparent: event.traceparent,
  };
  const data = handler.definition.schema.parse(event.data);
  await handler.handle({
    event: { ...event, data },
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
  // Before the next event: its SQL must find what this one made, and not what the entity manager remembers of it.
  await em.flush();
  em.clear();
}
