import { isSpanContextValid, trace } from '@opentelemetry/api';

/** What led to this transaction, carried into every fact it records. */
export interface Trace {
  /** One per request from outside, the same in everything that follows from it. */
  readonly correlationId: string;
  /** Id of the event that was being handled, null for a request. */
  readonly causationId?: string | null;
  /** W3C trace context. Left out, the active span's is taken. */
  readonly traceparent?: string | null;
}

/** The active span as W3C trace context, null when nothing is traced. */
export function activeTraceparent(): string | null {
  const span = trace.getActiveSpan()?.spanContext();
  if (span === undefined || !isSpanContextValid(span)) return null;
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
}
