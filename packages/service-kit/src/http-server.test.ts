import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { createHttpDoor, type HttpDoor } from './http-server.ts';
import { createLogger } from './logger.ts';

const lines: string[] = [];
const logger = createLogger({ service: 'test', destination: { write: (line) => void lines.push(line) } });
const doors: HttpDoor[] = [];
afterEach(async () => {
  for (const door of doors.splice(0)) await door.close(0);
});

async function started(handle: Parameters<typeof createHttpDoor>[0]['handle']) {
  const door = createHttpDoor({
    handle,
    logger,
    times: { headersMs: 150, requestMs: 300, idleMs: 500, checkMs: 20 },
  });
  doors.push(door);
  return door.listen({ port: 0, host: '127.0.0.1' });
}
const answering = async (_request: unknown, response: import('node:http').ServerResponse) =>
  void response.end('answered');

test('headers that trickle are cut with a code', async () => {
  const socket = connect(await started(answering), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
  const trickle = setInterval(() => socket.write('X: y\r\n'), 30);
  const answer = await text(socket).finally(() => clearInterval(trickle));
  expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*"code":"REQUEST_TOO_SLOW"/);
});

test('headers that go on trickling after the answer hold no connection', async () => {
  const port = await started(answering);
  const { server } = doors[0]!;
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => {});
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
  const trickle = setInterval(() => socket.write('X: y\r\n'), 30);
  await once(socket, 'connect');
  const connections = () => promisify(server.getConnections.bind(server))();
  expect(await connections()).toBe(1);
  await expect
    .poll(connections, { timeout: 5_000 })
    .toBe(0)
    .finally(() => clearInterval(trickle));
  socket.destroy();
});

test('a body that trickles is cut', async () => {
  let ended: string | null = null;
  const port = await started(async (request) => {
    request.resume().on('close', () => (ended = request.complete ? 'whole' : 'cut'));
    await new Promise(() => {});
  });
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n');
  const trickle = setInterval(() => socket.write('x'), 30);
  socket.resume();
  await once(socket, 'close').finally(() => clearInterval(trickle));
  await expect.poll(() => ended).toBe('cut');
});

test('a reader that does not read is cut', async () => {
  let gone = false;
  const port = await started(async (_request, response) => {
    response.on('close', () => (gone = true));
    // More than the operating system takes on behalf of a reader.
    response.end(Buffer.alloc(50_000_000));
  });
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  socket.pause();
  await expect.poll(() => gone, { timeout: 20_000 }).toBe(true);
  socket.destroy();
});

test('a handler that throws is answered and logged without its message', async () => {
  const port = await started(() => Promise.reject(new Error('Kari')));
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect([response.status, await response.json()]).toEqual([
    500,
    {
      errors: [
        { message: expect.any(String), extensions: { code: 'INTERNAL_ERROR', details: expect.anything() } },
      ],
    },
  ]);
  expect(lines.join('')).toContain('a request failed');
  expect(lines.join('')).not.toContain('Kari');
});

test('a port that is taken is an error to whoever listens', async () => {
  const port = await started(answering);
  const second = createHttpDoor({ handle: answering, logger });
  await expect(second.listen({ port, host: '127.0.0.1' })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('closing twice, or before listening, is no matter', async () => {
  const door = createHttpDoor({ handle: answering, logger });
  await door.close();
  await door.listen({ port: 0, host: '127.0.0.1' });
  await Promise.all([door.close(0), door.close(0)]);
  expect(door.server.listening).toBe(false);
});

test('who has just come when it closes is answered, not cut', async () => {
  const port = await started(answering);
  const [door] = doors;
  const sockets = Array.from({ length: 20 }, () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    return text(socket);
  });
  await door!.close();
  for (const answer of await Promise.all(sockets)) expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*answered$/);
});
