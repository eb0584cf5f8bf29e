import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing } from '../passing-errors.ts';
import type { Fault } from './faults.ts';

/** What a child process of the chaos run is told, as JSON in its first argument. */
export interface ActorOptions {
  readonly seed: number;
  readonly proofsUrl: string;
  readonly proofsReaderUrl: string;
  /** Relays that lock rows need more than the application may. */
  readonly proofsOwnerUrl: string;
  readonly hearersUrl: string;
  /** Facts travel by Kafka, at this address; null: by the stream tables. */
  readonly brokers: string | null;
  readonly journal: string;
  /** Wrong on purpose: the negative controls. */
  readonly fault: Fault | null;
  /** Whether it waits for its death where that does harm: so the first kill hits, however busy the machine is. */
  readonly isDoomed: boolean;
}

/** Could not begin since the database was away: whoever started it starts it again, as an orchestrator does. */
export const TRY_AGAIN_EXIT_CODE = 75;

/** What a process says when it is where its death does harm. */
export const IN_WINDOW = 'in the window';

/** Between two steps that belong together and are not one: a while, or for whoever is doomed until the end. */
export async function window({ isDoomed }: ActorOptions, ms: number): Promise<void> {
  if (!isDoomed) return sleep(ms);
  process.stdout.write(`${IN_WINDOW}\n`);
  return new Promise(() => {});
}

/** Says that the work has begun. */
export type Ready = () => void;

/** What an actor does until it is told to stop. */
export type Work = (options: ActorOptions, signal: AbortSignal, ready: Ready) => Promise<void>;

/** Runs `work` until SIGTERM. SIGKILL is the point of the exercise and needs no code. */
export async function act(work: Work): Promise<void> {
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  // Whoever started it is gone: nobody would stop it any more.
  process.stdin.on('end', () => process.exit(1)).resume();
  try {
    await work(JSON.parse(process.argv[2]!) as ActorOptions, stopping.signal, () => {
      process.stdout.write('ready\n');
    });
  } catch (error) {
    if (!isPassing(error)) throw error;
    process.exit(TRY_AGAIN_EXIT_CODE);
  }
  process.exit(0);
}

/** Also when it was told to stop while it was still starting: an abort is told once, to those who listen by then. */
export async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
