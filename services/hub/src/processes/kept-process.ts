import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '@samspill/local-infra/start-error';
import { Backoff } from '@samspill/messaging/backoff';
import { hangs, PULSE, type Pulse } from './pulse.ts';
import { type ProcessPlan, type RunningProcess, runProcess } from './running-process.ts';

const AGAIN_MS_FIRST = 100;
const AGAIN_MS_MOST = 10_000;
/** One that has run for so long has not ended of what it was started with: it is started again without waiting longer. */
const LIVED_MS_MIN = 30_000;

/** One of the hub's processes, kept running. */
export interface KeptProcess {
  readonly name: string;
  /** Null while it is being started again. */
  readonly running: RunningProcess | null;
  /** Another one, with the variables as they are now, takes its place. `retired`: the former one has ended. */
  replace(): Promise<{ readonly retired: Promise<void> }>;
  stop(): Promise<void>;
}

export interface KeepingOptions {
  /**
   * How another one takes its place. `beside`: it is started first, so that nobody finds nobody. `after`: the former one
   * ends first, since both want the same port.
   */
  readonly replaced: 'beside' | 'after';
  /** Whenever another process has its place, or none. */
  readonly onMove: () => void;
  readonly log: (line: string) => void;
  readonly pulse?: Pulse;
  /** Ends the start. */
  readonly signal: AbortSignal;
}

/** Starts it, waits until it is ready, and starts it again whenever it ends by itself or hangs. Throws `StartError`. */
export async function keepProcess(plan: ProcessPlan, options: KeepingOptions): Promise<KeptProcess> {
  const { replaced, onMove, log, signal, pulse = PULSE } = options;
  const { name } = plan;
  const stopping = new AbortController();
  const again = new Backoff(AGAIN_MS_FIRST, AGAIN_MS_MOST);
  let running: RunningProcess | null = null;
  /** Nothing is replaced while it is being started again, or the other way round. */
  let turn: Promise<unknown> = Promise.resolve();
  const retiring = new Set<Promise<void>>();
  take(await runProcess(plan, signal));

  return {
    name,
    get running() {
      return running;
    },
    replace: () => inTurn(replace),
    async stop() {
      stopping.abort();
      await Promise.all([turn, ...retiring]);
      const last = running;
      running = null;
      await last?.stop();
    },
  };

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => {});
    return mine;
  }

  function take(process: RunningProcess): void {
    running = process;
    onMove();
    const since = performance.now();
    const ended = new AbortController();
    void hangs(process, AbortSignal.any([ended.signal, stopping.signal]), pulse).then((hanging) => {
      if (!hanging) return;
      log(`${name} (process ${process.pid}) does not answer any more; ending it.`);
      process.kill();
    });
    void process.ended.then((how) => {
      ended.abort();
      if (running !== process || stopping.signal.aborted) return;
      running = null;
      onMove();
      log(`${name} (process ${process.pid}) has ended with ${how}; starting it again.`);
      if (performance.now() - since > LIVED_MS_MIN) again.reset();
      void inTurn(revive);
    });
  }

  async function revive(): Promise<void> {
    let said = '';
    while (!stopping.signal.aborted && running === null) {
      await again.wait(stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        take(await runProcess(plan, stopping.signal));
        log(`${name} runs again.`);
      } catch (error) {
        if (!(error instanceof StartError)) throw error;
        if (error.message !== said && !stopping.signal.aborted) log(error.message);
        said = error.message;
      }
    }
  }

  async function replace(): Promise<{ retired: Promise<void> }> {
    const former = running;
    if (replaced === 'after') {
      running = null;
      await former?.stop();
    }
    try {
      take(await runProcess(plan, stopping.signal));
    } catch (error) {
      if (running === null) void inTurn(revive);
      throw error;
    }
    return { retired: replaced === 'beside' ? retire(former) : Promise.resolve() };
  }

  function retire(former: RunningProcess | null): Promise<void> {
    // Whoever has just been given the next one's address sends there, before this one is gone.
    const retired = sleep(HANDOVER_MS)
      .then(() => former?.stop())
      .finally(() => retiring.delete(retired));
    retiring.add(retired);
    return retired;
  }
}

const HANDOVER_MS = 100;
