import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { ask, testGateway } from '../testing/test-gateway.ts';

const SLOW = 500;

test('five hundred who send their headers or bodies slowly keep nobody else from an answer', async () => {
  const gateway = await testGateway();
  const { hostname, port } = new URL(gateway.url);
  const start = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
  const slow = Array.from({ length: SLOW }, (_, index) => {
    const socket = connect(Number(port), hostname).on('error', () => {});
    socket.write(index % 2 === 0 ? start : `${start}Content-Length: 500000\r\n\r\n{"query": "`);
    return socket;
  });
  const trickle = setInterval(() => {
    for (const [index, socket] of slow.entries()) socket.write(index % 2 === 0 ? 'X: y\r\n' : ' ');
  }, 500);
  const connections = async () => {
    const text = await (await fetch(new URL('/metrics', gateway.url))).text();
    return Number(/^samspill_gateway_connections{.*} (\d+)$/m.exec(text)![1]);
  };
  await expect.poll(connections, { timeout: 20_000 }).toBeGreaterThanOrEqual(SLOW);

  for (let index = 0; index < 40; index++) {
    const { data } = await ask(gateway, '{ activities(first: 5) { title organisers { name } } }');
    expect(data.activities).toHaveLength(5);
  }
  clearInterval(trickle);
  for (const socket of slow) socket.destroy();
  await gateway.dispose();
});
