import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { testServiceDatabase } from '@samspill/messaging/testing/service-database';
import { createLogger } from '@samspill/service-kit/logger';
import { createRemoteExecute } from '@samspill/service-kit/remote-execute';
import { signingKeys, writeSigningKey } from '@samspill/service-kit/signing-keys';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { migrationsList } from './migrations.ts';
import { ANONYMOUS } from './testing/test-service.ts';

test('as a process of its own it answers what the gateway signed, says how it is, and stops on a signal', async () => {
  await using stack = new AsyncDisposableStack();
  const database = stack.adopt(await testServiceDatabase('organisations', migrationsList), (it) => it.drop());
  const keys = signingKeys();
  const child = stack.adopt(
    run({
      ORGANISATIONS_DATABASE_URL: database.appUrl,
      ORGANISATIONS_READER_URL: database.readerUrl,
      HUB_ID: 'test',
      GATEWAY_SIGNING_KEY: writeSigningKey(keys.newest()),
    }),
    (it) => void it.kill('SIGKILL'),
  );
  const url = `http://127.0.0.1:${await portOf(child)}`;

  const logger = createLogger({ service: 'test', level: 'silent' });
  const gateway = stack.adopt(
    createRemoteExecute({ urls: [url], subgraph: 'organisations', keys, logger }),
    (it) => it.close(),
  );
  const document = parse('{ municipality(number: "5405") { name } organisations { edges { cursor } } }');
  const request = { document, viewer: ANONYMOUS, language: 'nb', correlationId: 'c-1' } as const;
  expect(await gateway.execute(request)).toEqual({
    data: { municipality: { name: 'Vadsø' }, organisations: { edges: [] } },
  });

  const unsigned = await fetch(`${url}/graphql`, { method: 'POST', body: '{}' });
  expect(unsigned.status).toBe(401);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('without its environment it stops at once and names what is missing', async () => {
  const child = run({});
  let said = '';
  child.stderr!.on('data', (data: Buffer) => (said += data.toString()));
  const [code] = await once(child, 'close');
  expect(code).not.toBe(0);
  expect(said).toContain('GATEWAY_SIGNING_KEY is missing');
});

function run(env: Record<string, string>): ChildProcess {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  return spawn(process.execPath, ['--import', '@oxc-node/core/register', main], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function portOf(child: ChildProcess): Promise<number> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const { port } = JSON.parse(line) as { port?: number };
    if (port !== undefined) return port;
  }
  throw new Error('it ended without listening');
}
