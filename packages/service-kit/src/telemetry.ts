import { context, propagation, type SpanStatus, trace } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { isLoggable } from './log-fields.ts';
import { ATTRIBUTE_PREFIX } from './trace-context.ts';

export interface Telemetry {
  /** Sends what is left, for at most some seconds. */
  stop(): Promise<void>;
}

/**
 * Sends traces to an OpenTelemetry collector over OTLP/HTTP. Without an endpoint nothing is loaded, and every span is
 * a no-op. Call it in `main.ts`, before anything else starts.
 */
export async function startTelemetry({
  service,
  endpoint,
  exporter,
}: {
  service: string;
  /** `OTEL_EXPORTER_OTLP_ENDPOINT`: the collector's address, without `/v1/traces`. */
  endpoint: string | undefined;
  /** Instead of the collector; for tests. */
  exporter?: SpanExporter;
}): Promise<Telemetry> {
  if (endpoint === undefined && !exporter) return { stop: async () => {} };

  const [
    sdk,
    { resourceFromAttributes },
    { AsyncLocalStorageContextManager },
    { W3CTraceContextPropagator },
    otlp,
  ] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/core'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const destination =
    exporter ?? new otlp.OTLPTraceExporter({ url: `${endpoint?.replace(/\/+$/, '')}/v1/traces` });
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'samspill' }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: onlyListed(destination) })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return {
    async stop() {
      await provider.shutdown();
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}

const STANDARD_ATTRIBUTES: ReadonlySet<string> = new Set([
  'error.type',
  'http.request.method',
  'http.response.status_code',
  'http.route',
]);

/** The last door out: whatever a library has put on a span, only listed attributes leave; no events, no messages. */
function onlyListed(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(listed), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

function listed(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(
    Object.entries(span.attributes).filter(
      ([name, value]) =>
        STANDARD_ATTRIBUTES.has(name) ||
        (name.startsWith(ATTRIBUTE_PREFIX) && isLoggable(name.slice(ATTRIBUTE_PREFIX.length), value)),
    ),
  );
  const status: SpanStatus = { code: span.status.code };
  return Object.create(span, {
    attributes: as(attributes),
    events: as([]),
    status: as(status),
  }) as ReadableSpan;
}

function as(value: unknown): PropertyDescriptor {
  return { value, enumerable: true };
}
