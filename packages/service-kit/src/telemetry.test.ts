import { SpanStatusCode, trace } from '@opentelemetry/api';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace';
import { expect, test } from 'vitest';
import { startTelemetry } from './telemetry.ts';
import { currentTraceparent, inSpan, withTraceparent } from './trace-context.ts';

/** Its own shutdown throws the spans away. */
class Kept extends InMemorySpanExporter {
  override async shutdown() {}
}
const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

test('without an endpoint, work is done and nothing is told', async () => {
  const telemetry = await startTelemetry({ service: 'garden', endpoint: undefined });
  expect(
    await inSpan('work', {}, async () => withTraceparent(TRACEPARENT, currentTraceparent)),
  ).toBeUndefined();
  await telemetry.stop();
});

test('spans carry on the trace they came with, and hold nothing that is not listed', async () => {
  const exporter = new Kept();
  const telemetry = await startTelemetry({ service: 'garden', endpoint: undefined, exporter });
  const failure = Object.assign(new Error('Kari'), { code: '23505' });
  const work = inSpan('work', { consumer: 'c', code: 'Kari Nordmann' }, async () => {
    trace.getActiveSpan()?.setAttribute('db.query.text', "select 'Kari'").recordException(failure);
    const inner = currentTraceparent();
    await withTraceparent(TRACEPARENT, () => inSpan('later', {}, async () => {}));
    expect(inner).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/);
    throw failure;
  });
  await expect(work).rejects.toBe(failure);
  await telemetry.stop();

  const [later, first] = exporter.getFinishedSpans();
  expect(later?.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  expect(later?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
  expect(first).toMatchObject({
    name: 'work',
    attributes: { 'samspill.consumer': 'c', 'error.type': '23505' },
    events: [],
    status: { code: SpanStatusCode.ERROR },
  });
  expect(JSON.stringify([first?.attributes, first?.status, first?.events])).not.toContain('Kari');
  expect(first?.resource.attributes).toMatchObject({ 'service.name': 'garden' });
});
