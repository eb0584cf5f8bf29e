import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { Interrupted } from './failure.mjs';

// Ctrl-C reaches us twice: from the terminal, and from npm, which passes it on.
const SAME_SIGNAL_MS_MAX = 500;
/** The third time somebody asks, they mean it. */
const ASKS_MAX = 2;

let stopSignal = null;
let lastSignalAt = -Infinity;
let asks = 0;
let current = null;

/** Takes over what signals do to this process. */
export function listenForStop() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (performance.now() - lastSignalAt < SAME_SIGNAL_MS_MAX) return;
      lastSignalAt = performance.now();
      stopSignal ??= signal;
      asks += 1;
      if (current === null) return;
      if (asks > ASKS_MAX) current.killAll();
      else current.passOn(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
}

/** The first signal that told us to stop, or null. */
export function stoppedBy() {
  return stopSignal;
}

export function throwIfStopped() {
  if (stopSignal !== null) throw new Interrupted(constants.signals[stopSignal]);
}

/**
 * Runs a command to its end, passing on the signals that we get; gives its exit code.
 * It is in a process group of its own, so that a Ctrl-C reaches it once, from us.
 */
export async function runChild(command, args, options) {
  throwIfStopped();
  const child = spawn(command, args, { ...options, detached: true });
  const ended = once(child, 'exit');
  current = {
    passOn: (signal) => child.kill(signal),
    killAll: () => killGroup(child),
  };
  try {
    const [code, signal] = await ended;
    return code ?? 128 + constants.signals[signal];
  } finally {
    current = null;
  }
}

/**
 * Runs a command whose output is looked at instead of shown; gives `{ code, output }`.
 * Being told to stop ends it and all that it started, at once.
 */
export async function runQuietly(command, args, options) {
  throwIfStopped();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  current = { passOn: () => killGroup(child), killAll: () => killGroup(child) };
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  try {
    const [code] = await once(child, 'close');
    throwIfStopped();
    return { code, output };
  } catch (error) {
    throwIfStopped();
    return { code: 1, output: String(error) };
  } finally {
    current = null;
  }
}

function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
