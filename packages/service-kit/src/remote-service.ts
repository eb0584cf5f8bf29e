import type { Logger } from './logger.ts';
import { createRemoteExecute } from './remote-execute.ts';
import type { Readiness, Service } from './service.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Below what a check may take, so that one that does not answer is told as such. */
const READY_MS_MAX = 1_500;

export interface RemoteService extends Pick<Service, 'name' | 'execute' | 'ready'> {
  /** Its instances are there from now on. */
  moveTo(urls: readonly string[]): void;
  close(): void;
}

/** A service whose instances are processes of their own. It is ready when one of them is. */
export function remoteService({
  name,
  urls: first,
  keys,
  logger,
}: {
  name: string;
  /** One an instance: `http://127.0.0.1:4001` */
  urls: readonly string[];
  keys: SigningKeys;
  logger: Logger;
}): RemoteService {
  const remote = createRemoteExecute({ urls: first, subgraph: name, keys, logger });
  let urls = first;
  return {
    name,
    execute: remote.execute,
    async ready() {
      const answers = await Promise.all(urls.map(readinessAt));
      return answers.find(({ ready }) => ready) ?? answers[0] ?? NO_ANSWER;
    },
    moveTo(others) {
      urls = others;
      remote.moveTo(others);
    },
    close: () => remote.close(),
  };
}

const NO_ANSWER: Readiness = { ready: false, checks: { 'no-answer': { ok: false } } };

async function readinessAt(url: string): Promise<Readiness> {
  try {
    const response = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(READY_MS_MAX) });
    return (await response.json()) as Readiness;
  } catch {
    return NO_ANSWER;
  }
}
