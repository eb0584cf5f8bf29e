import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { throwIfStopped } from './child.mjs';

const RENEW_MS = 1_000;
/** A holder that has not renewed for so long is gone, whoever has its process number now. */
const LEASE_MS = 10_000;
const POLL_MS = 200;

/** Holds the lock while `work` runs; waits for another holder first, and says so once through `onWait(pid)`. */
export async function withLock(path, onWait, work) {
  let waiting = false;
  while (!taken(path)) {
    throwIfStopped();
    const holder = read(path);
    if (holder !== null && isStale(holder)) breakLock(path, holder);
    else {
      if (!waiting && holder !== null) onWait(holder.pid);
      waiting = true;
      await sleep(POLL_MS);
    }
  }
  const renewal = setInterval(() => utimesSync(path, new Date(), new Date()), RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    rmSync(path, { force: true });
  }
}

function taken(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(path) {
  try {
    return { pid: Number(readFileSync(path, 'utf8')), ageMs: Date.now() - statSync(path).mtimeMs };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isStale({ pid, ageMs }) {
  if (ageMs > LEASE_MS) return true;
  try {
    // 0 while the holder is still writing its number: ourselves, who live.
    return !process.kill(pid, 0);
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Of two who see the same dead holder, one renames; should the other have moved a living one's lock, it gives it back. */
function breakLock(path, holder) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (read(aside).pid === holder.pid) rmSync(aside);
    else renameSync(aside, path);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
