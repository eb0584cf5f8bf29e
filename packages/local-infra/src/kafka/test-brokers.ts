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
    /** Where a test file borrows a broker; null when no file of the run needs one. */
    sharedBrokers: string | null;
  }
}

/** A broker that holds what earlier test files left in it. */
export interface SharedBroker {
  readonly brokers: string;
  readonly dir: string;
  /** Of the process that started it. */
  readonly owner: number;
}

/** Standing by costs a twentieth of a core, and starting two seconds of it. */
const STANDS_BY_MS_MAX = 10_000;

/**
 * Brokers that test files borrow one after another, and so never meet in a topic: whoever comes and finds none that is
 * free has one started, and one that nobody wants any more ends. For vitest's global set-up alone, which outlives the
 * workers.
 */
export async function openSharedBrokers(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'samspill-kafka-'));
  const lent = new Map<string, LocalKafka>();
  const free: { readonly broker: LocalKafka; readonly standsBy: NodeJS.Timeout }[] = [];
  const ending = new Set<Promise<void>>();
  let starts = 0;

  const lend = async (): Promise<LocalKafka> => {
    const waiting = free.pop();
    clearTimeout(waiting?.standsBy);
    const broker =
      waiting?.broker ?? (await startKafka({ dir: join(dir, String(++starts)), fast: true, log: () => {} }));
    lent.set(broker.brokers, broker);
    return broker;
  };
  const takeBack = (brokers: string): void => {
    const broker = lent.get(brokers);
    if (broker === undefined || !lent.delete(brokers)) return;
    const standsBy = setTimeout(() => {
      free.splice(
        free.findIndex((each) => each.broker === broker),
        1,
      );
      const ended = end(broker).catch(() => {});
      ending.add(ended);
      void ended.then(() => ending.delete(ended));
    }, STANDS_BY_MS_MAX);
    standsBy.unref();
    free.push({ broker, standsBy });
  };

  const server = createServer(async ({ method, url }, response) => {
    // One that is kept would be closed just when its file, much later, gives back what it has.
    response.setHeader('connection', 'close');
    try {
      if (method === 'DELETE') {
        takeBack(url!.slice(1));
        response.end();
        return;
      }
      const { brokers, dir: place } = await lend();
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
      for (const { standsBy } of free) clearTimeout(standsBy);
      const left = [...lent.values(), ...free.map(({ broker }) => broker)];
      await Promise.all([...ending, ...left.map((broker) => broker.stop().catch(() => {}))]);
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function end(broker: LocalKafka): Promise<void> {
  await broker.stop();
  rmSync(broker.dir, { recursive: true, force: true, maxRetries: 5 });
}

/** A broker for one test file, until it gives it back. */
export async function borrowBroker(): Promise<SharedBroker> {
  const answer = await fetch(lender());
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as SharedBroker;
}

export async function giveBack({ brokers }: SharedBroker): Promise<void> {
  await fetch(`${lender()}/${brokers}`, { method: 'DELETE' });
}

function lender(): string {
  const url = inject('sharedBrokers');
  if (url === null) throw new Error('This run has no Kafka: a test that needs one is named *.kafka.test.ts');
  return url;
}
