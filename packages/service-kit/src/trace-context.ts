import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { isLoggable, type LogFields } from './log-fields.ts';
import { loggableError } from './loggable-error.ts';

/** Our attributes in a trace: `samspill.` and the name of a log field. */
export const ATTRIBUTE_PREFIX = 'samspill.';

const tracer = trace.getTracer('samspill');

/** Does the work inside a span. Costs next to nothing where telemetry is off. Attributes are log fields, held to the same list. */
export function inSpan<T>(name: string, attributes: LogFields, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, async (span) => {
    for (const [field, value] of Object.entries(attributes)) {
      if (value !== null && isLoggable(field, value)) span.setAttribute(`${ATTRIBUTE_PREFIX}${field}`, value);
    }
    try {
      return await work();
    } catch (error) {
      const { name: type, code } = loggableError(error);
      span.setAttribute('error.type', code ?? type).setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The W3C `traceparent` of the span under way; undefined where telemetry is off. */
export function currentTraceparent(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** Does the work as part of the trace that came from elsewhere. Anything but a `traceparent` is taken for none. */
export function withTraceparent<T>(traceparent: string | undefined, work: () => T): T {
  if (traceparent === undefined) return work();
  return context.with(propagation.extract(context.active(), { traceparent }), work);
}
