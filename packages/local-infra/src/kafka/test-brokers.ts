import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type LocalKafka, startKafka } from './local-kafka.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a worker asks for its broker; null when no file of the run needs one. */
    sharedBrokers: string | null;
  }
}

/** A broker that stays for the whole run, and holds what earlier test files left in it. */
export interface SharedBroker {
  readonly brokers: string;
  readonly dir: string;
  /** Of the process that started it. */
  readonly owner: number;
}

/**
 * One broker for each worker that asks, started when it asks first: files in the same worker run one after the other,
 * and so never meet in a topic. For vitest's global set-up alone, which outlives the workers.
 */
export async function openSharedBrokers(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'samspill-kafka-'));
  const started = new Map<string, Promise<LocalKafka>>();
  const brokerOf = (worker: string): Promise<LocalKafka> => {
    const broker = started.get(worker) ?? startKafka({ dir: join(dir, worker), fast: true, log: () => {} });
    started.set(worker, broker);
    return broker;
  };
  const server = createServer(async ({ url }, response) => {
    try {
      const { brokers, dir: place } = await brokerOf(url!.slice(1));
      response.end(JSON.stringify({ brokers, dir: place, owner: process.pid } satisfies SharedBroker));
    } catch (error) {
      response.writeHead(500).end((error as Error).message);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await Promise.all(
        [...started.values()].map((each) => each.then((broker) => broker.stop()).catch(() => {})),
      );
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The broker of this worker. */
export async function workersBroker(): Promise<SharedBroker> {
  const url = inject('sharedBrokers');
  if (url === null) throw new Error('This run has no Kafka: a test that needs one is named *.kafka.test.ts');
  const answer = await fetch(`${url}/${process.env['VITEST_POOL_ID'] ?? '1'}`);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as SharedBroker;
}
