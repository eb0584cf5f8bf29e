import type { StreamEvent } from '@samspill/events/stream-event';
import type { ChangeReader } from './change-reader.ts';

/** The payloads of the events that fit. Ends with the reader; ending it ends the reader at once. */
export function changesThat(
  reader: ChangeReader,
  {
    fits,
    payload,
  }: { fits: (event: StreamEvent) => boolean | Promise<boolean>; payload: (event: StreamEvent) => object },
): AsyncIterableIterator<object> {
  return {
    async next() {
      while (true) {
        const event = await reader.next();
        if (event.done) return { done: true, value: undefined };
        if (await fits(event.value)) return { done: false, value: payload(event.value) };
      }
    },
    async return() {
      await reader.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
