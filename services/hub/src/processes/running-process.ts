import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { interrupted, StartError } from '@samspill/local-infra/start-error';
import { Alive, Listening } from '@samspill/service-kit/supervisor-channel';
import { z } from 'zod';

/** How one of the hub's processes is started. */
export interface ProcessPlan {
  /** `organisations`. Several may share it. */
  readonly name: string;
  /** The file that it runs. */
  readonly main: string;
  /** The address that it listens on. */
  readonly host: string;
  /** Its whole environment. Asked for at each start. */
  readonly variables: () => Readonly<Record<string, string>>;
}

export interface RunningProcess {
  readonly pid: number;
  /** `http://127.0.0.1:4711` */
  readonly url: string;
  /** What it was started with. */
  readonly variables: Readonly<Record<string, string>>;
  /** Resolves when it has ended: `code 1`, `SIGKILL`. */
  readonly ended: Promise<string>;
  send(message: object): void;
  /** Whether it answers within so long. Not over its port: a flood at the door is no reason to end it. */
  isAlive(withinMs: number): Promise<boolean>;
  /** Ends it at once. */
  kill(): void;
  /** Lets it finish what is under way. */
  stop(): Promise<void>;
}

const READY_MS_MAX = 60_000;
const POLL_MS = 50;
/** More than what a process allows itself. */
const STOP_MS_MAX = 15_000;

/** Starts it and waits until it is ready. Throws `StartError`; what it had to say itself stands on standard error. */
export async function runProcess(plan: ProcessPlan, signal: AbortSignal): Promise<RunningProcess> {
  const variables = plan.variables();
  const child = fork(plan.main, [], {
    env: variables,
    // Of a process group of its own: Ctrl-C in a terminal is for us, who stop it when its time comes.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = endOf(child);
  let over: string | null = null;
  void ended.then((how) => (over = how));
  try {
    const url = await Promise.race([ready(child, plan, signal), ended.then(() => null)]);
    if (url === null) throw failed(`${plan.name} has ended with ${over} before it was ready.`);
    return {
      pid: child.pid!,
      url,
      variables,
      ended,
      send: (message) => void (child.connected && child.send(message, () => {})),
      isAlive: (withinMs) => answers(child, withinMs),
      kill: () => void child.kill('SIGKILL'),
      stop: () => stop(child, ended),
    };
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    if (signal.aborted) throw interrupted();
    throw error;
  }
}

async function endOf(child: ChildProcess): Promise<string> {
  // Where it could not even be started there is no exit.
  const [code, killedBy] = await Promise.race([
    once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>,
    new Promise<[string, null]>((resolve) => child.on('error', ({ name }) => resolve([name, null]))),
  ]);
  return killedBy ?? `code ${code}`;
}

async function ready(child: ChildProcess, { name, host }: ProcessPlan, signal: AbortSignal): Promise<string> {
  const tooLong = AbortSignal.timeout(READY_MS_MAX);
  const giveUp = AbortSignal.any([signal, tooLong]);
  const [message] = (await once(child, 'message', { signal: giveUp })) as [unknown];
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${Listening.parse(message).listening}`;
  while (!giveUp.aborted) {
    if (await isReady(url)) return url;
    await sleep(POLL_MS);
  }
  throw failed(`${name} was not ready within ${READY_MS_MAX / 1_000} seconds.`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(READY_MS_MAX) });
    return z.object({ ready: z.boolean() }).parse(await response.json()).ready;
  } catch {
    return false;
  }
}

let asked = 0;

async function answers(child: ChildProcess, withinMs: number): Promise<boolean> {
  const alive = (asked += 1);
  const answer = Promise.withResolvers<boolean>();
  const hear = (message: unknown): void => {
    if (Alive.safeParse(message).data?.alive === alive) answer.resolve(true);
  };
  child.on('message', hear);
  const late = setTimeout(() => answer.resolve(false), withinMs);
  if (child.connected) child.send({ alive } satisfies z.infer<typeof Alive>, () => {});
  try {
    return await answer.promise;
  } finally {
    clearTimeout(late);
    child.off('message', hear);
  }
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
  await ended;
  clearTimeout(impatience);
}

function failed(what: string): StartError {
  return new StartError('PROCESS_FAILED', what, 'Its reason stands above; LOG_LEVEL=info tells more.');
}
