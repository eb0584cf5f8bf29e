import { insideKafkajs } from './inside-kafkajs.ts';

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

/**
 * kafkajs 2.2.4 sets a timer after every answer to look for requests that wait, and that timer sets the next: with
 * nothing waiting its delay is negative, so Node makes it 1 ms, for ever, on every connection (7 % of a core for an
 * idle producer). Nobody needs it then: whatever comes to wait sets a timer itself.
 *
 * Done once a process, before the first connection; says whether it is in place. A kafkajs of another shape is left
 * as it is: it works, it is only restless.
 */
export function calmIdleConnections(): boolean {
  const prototype = requestQueue();
  if (prototype === null) return false;
  const original = prototype.scheduleCheckPendingRequests;
  if (calmed.has(original)) return true;
  const calm = function (this: RequestQueue): void {
    if (this.pending.length > 0) original.call(this);
  };
  calmed.add(calm);
  prototype.scheduleCheckPendingRequests = calm;
  return true;
}

const calmed = new WeakSet<RequestQueue['scheduleCheckPendingRequests']>();

function requestQueue(): RequestQueue | null {
  const require = insideKafkajs();
  if (require === null) return null;
  const { prototype } = require('kafkajs/src/network/requestQueue') as { prototype: Partial<RequestQueue> };
  return typeof prototype.scheduleCheckPendingRequests === 'function' ? (prototype as RequestQueue) : null;
}
