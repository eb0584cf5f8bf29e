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

test('as a process of its own it answers what the gateway signed, and stops on a signal', async () => {
  await using stack = new AsyncDisposableStack();
  const database = stack.adopt(await testServiceDatabase('activities', migrationsList), (it) => it.drop());
  const organisations = stack.adopt(await testServiceDatabase('organisations', []), (it) => it.drop());
  const keys = signingKeys();
  const child = stack.adopt(
    run({
      ACTIVITIES_DATABASE_URL: database.appUrl,
      ACTIVITIES_READER_URL: database.readerUrl,
      ORGANISATIONS_READER_URL: organisations.readerUrl,
      HUB_ID: 'test',
      GATEWAY_SIGNING_KEY: writeSigningKey(keys.newest()),
    }),
    (it) => void it.kill('SIGKILL'),
  );
  const url = `http://127.0.0.1:${await portOf(child)}`;
  const logger = createLogger({ service: 'test', level: 'silent' });
  const gateway = stack.adopt(
    createRemoteExecute({ urls: [url], subgraph: 'activities', keys, logger }),
    (it) => it.close(),
  );
  const document = parse('{ activities { totalCount edges { cursor } } }');
  const request = { document, viewer: ANONYMOUS, language: 'nb', correlationId: 'c-1' } as const;
  expect(await gateway.execute(request)).toEqual({ data: { activities: { totalCount: 0, edges: [] } } });
  expect((await fetch(`${url}/graphql`, { method: 'POST', body: '{}' })).status).toBe(401);

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
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
