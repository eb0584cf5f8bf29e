import { fork } from 'node:child_process';
import { once } from 'node:events';
import { interrupted, StartError } from '@samspill/local-infra/start-error';
import { sampleWorldEntry } from './entries.ts';

/** Writes the sample world in a process that ends with it, so that none of ours has to hold every service. */
export async function writeSampleInProcess(
  variables: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<void> {
  const child = fork(sampleWorldEntry(), [], {
    env: variables,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  const [code] = (await once(child, 'exit')) as [number | null];
  signal.removeEventListener('abort', kill);
  if (signal.aborted) throw interrupted();
  if (code === 0) return;
  throw new StartError(
    'PROCESS_FAILED',
    'The sample world could not be written.',
    'Its reason stands above; --no-sample starts without it.',
  );
}
