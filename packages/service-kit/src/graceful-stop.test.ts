import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function started(how: string) {
  const file = fileURLToPath(new URL('testing/stopping-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', file, how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let out = '';
  const port = await new Promise<number>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const [, found] = /port (\d+)/.exec(out) ?? [];
      if (found) resolve(Number(found));
    });
  });
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
  const until = async (said: string) => {
    while (!out.includes(said)) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { child, port, exit, until };
}

async function ask(port: number, agent: Agent) {
  const request = get({ port, host: '127.0.0.1', agent });
  const [response] = await once(request, 'response');
  return { answer: await text(response), connection: response.headers.connection as string };
}

test('SIGTERM: what is under way is answered, its connection closed, nothing more accepted, exit 0', async () => {
  const { child, port, exit, until } = await started('well');
  const agent = new Agent({ keepAlive: true });
  const underWay = [ask(port, agent), ask(port, agent)];
  await new Promise((resolve) => setTimeout(resolve, 100));
  child.kill('SIGTERM');
  await until('shut');
  await expect(ask(port, new Agent())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(await Promise.all(underWay)).toEqual([
    { answer: 'answered', connection: 'close' },
    { answer: 'answered', connection: 'close' },
  ]);
  expect(await exit).toEqual([0, null]);
});

test('who was let in by the system before the door was shut is answered, and not reset', async () => {
  const { child, port, exit, until } = await started('held up');
  child.kill('SIGTERM');
  await until('held up');
  const came = await Promise.all(Array.from({ length: 5 }, () => ask(port, new Agent())));
  expect(came).toEqual(came.map(() => ({ answer: 'answered', connection: 'close' })));
  expect(await exit).toEqual([0, null]);
});

test('a connection that waits for its next request is still answered, then closed', async () => {
  const { child, port, exit, until } = await started('well');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  expect(await ask(port, agent)).toMatchObject({ connection: 'keep-alive' });
  child.kill('SIGINT');
  await until('stopping');
  expect(await ask(port, agent)).toEqual({ answer: 'answered', connection: 'close' });
  expect(await exit).toEqual([0, null]);
});

test('a stop that takes too long ends all the same', async () => {
  const { child, exit } = await started('never');
  child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
});

test('a second signal ends at once', async () => {
  const { child, exit, until } = await started('never');
  child.kill('SIGTERM');
  await until('stopping');
  child.kill('SIGINT');
  expect(await exit).toEqual([130, null]);
});

test('a stop that fails says so by its exit code', async () => {
  const { child, exit } = await started('badly');
  child.kill('SIGTERM');
  expect(await exit).toEqual([1, null]);
});
