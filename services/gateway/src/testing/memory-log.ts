import type { StreamEvent } from '@samspill/events/stream-event';
import type { EventLog, StreamSource } from '@samspill/messaging/event-log';
import { decodeCursor, encodeCursor } from '@samspill/messaging/stream-cursor';
import type { StreamHistory } from '@samspill/messaging/stream-history';
import { Refusal } from '@samspill/values/refusals/refusal';
import { EventEmitter } from 'node:events';

export interface Told {
  readonly type: string;
  readonly subject: string;
  readonly partitionKey?: string;
  readonly municipalityNumber?: string | null;
  readonly data?: unknown;
}

const STREAMS = 12;
export const EPOCH = '0123456789abcdef0123456789abcdef';

/** Both ends of an event log in memory, for tests whose subject is the gateway: what is told is followed and kept. */
export function memoryLog() {
  const events = new Map<string, StreamEvent[]>();
  const news = new EventEmitter().setMaxListeners(0);
  const of = ({ service }: Pick<StreamSource, 'service'>) => {
    const kept = events.get(service) ?? [];
    events.set(service, kept);
    return kept;
  };

  const log: Pick<EventLog, 'heads' | 'follow'> = {
    async heads(source) {
      return Array.from(
        { length: STREAMS },
        (_, stream) => of(source).filter((event) => event.stream === stream).length,
      );
    },
    async follow(source, from, onBatch, signal) {
      const places = [...from];
      while (!signal.aborted) {
        // The streams one after the other: sequences arrive out of order, as they do from partitions.
        for (let stream = 0; stream < STREAMS; stream++) {
          const batch = of(source).filter(
            (event) => event.stream === stream && event.position > places[stream]!,
          );
          if (batch.length > 0) places[stream] = await onBatch({ source, stream, events: batch });
        }
        const isDone = of(source).length === places.reduce((sum, place) => sum + place, 0);
        if (isDone && !signal.aborted) {
          await new Promise<void>((resolve) => {
            news.once('news', resolve);
            signal.addEventListener('abort', () => resolve(), { once: true });
          });
        }
      }
    },
  };

  const history: Pick<StreamHistory, 'read' | 'extent' | 'sequenceAt'> = {
    read: async (source, after, limit) => of(source).slice(after, after + limit),
    extent: async (source) => ({ epoch: EPOCH, earliest: 0, latest: of(source).length }),
    async sequenceAt(source, cursor) {
      const { epoch, sequence } = decodeCursor(cursor);
      if (epoch !== EPOCH || sequence > of(source).length) {
        throw new Refusal('CURSOR_GONE', { earliest: encodeCursor(EPOCH, 0) });
      }
      return sequence;
    },
  };

  return {
    log,
    history,
    tell(
      service: string,
      { type, subject, partitionKey = subject, municipalityNumber = null, data }: Told,
    ): StreamEvent {
      const kept = of({ service });
      const stream = Number.parseInt(partitionKey.slice(-2), 16) % STREAMS;
      const sequence = kept.length + 1;
      const event: StreamEvent = {
        id: `00000000-0000-7000-9000-${String(sequence).padStart(12, '0')}`,
        type: `no.samspill.${service}.${type}.v1`,
        source: `urn:samspill:test:${service}`,
        subject,
        partitionKey,
        time: new Date(Date.UTC(2026, 0, 1) + sequence * 1_000).toISOString(),
        dataClass: 'public',
        stream,
        position: kept.filter((other) => other.stream === stream).length + 1,
        sequence,
        aggregateVersion: 1,
        municipalityNumber,
        correlationId: null,
        causationId: null,
        traceparent: null,
        data: data === undefined ? { state: {} } : data,
      };
      kept.push(event);
      news.emit('news');
      return event;
    },
  };
}
