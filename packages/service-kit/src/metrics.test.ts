import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';

test('requests, operations, refusals, numbers asked for when looked at, and the process itself', async () => {
  const metrics = createMetrics('garden');
  let lag = 1;
  metrics.gauge({ name: 'samspill_lag', help: 'Lag.', read: () => lag });
  metrics.gauges({
    name: 'samspill_parked',
    help: 'Parked.',
    label: 'consumer',
    read: async () => [
      ['a', 1],
      ['b', 2],
    ],
  });
  metrics.request({ route: '/graphql', method: 'POST', status: 200, seconds: 0.003 });
  metrics.request({ route: '/graphql', method: 'KARI', status: 405, seconds: 0.003 });
  metrics.operation({ kind: 'query', seconds: 0.2 });
  metrics.refusal('MALFORMED_ID');
  lag = 7;

  const server = createServer((request, response) => {
    void metrics.answered(request, response).then((answered) => answered || response.writeHead(404).end());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const page = await fetch(`http://127.0.0.1:${port}/metrics`).then((response) => response.text());
  expect((await fetch(`http://127.0.0.1:${port}/elsewhere`)).status).toBe(404);
  server.close();

  for (const line of [
    'samspill_http_request_duration_seconds_bucket{le="0.005",service="garden",route="/graphql",method="POST",status="200"} 1',
    'samspill_http_request_duration_seconds_count{service="garden",route="/graphql",method="OTHER",status="405"} 1',
    'samspill_graphql_operation_duration_seconds_sum{service="garden",kind="query"} 0.2',
    'samspill_refusals_total{code="MALFORMED_ID",service="garden"} 1',
    'samspill_lag{service="garden"} 7',
    'samspill_parked{consumer="b",service="garden"} 2',
  ]) {
    expect(page).toContain(line);
  }
  expect(page).toMatch(/^nodejs_eventloop_lag_seconds\{/m);
  expect(page).toMatch(/^process_resident_memory_bytes\{/m);
});
