import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isSameProcess, processIdentity } from './process-identity.ts';

/** Who holds a data directory, and what they run there. */
export interface OwnerRecord {
  readonly pid: number;
  readonly identity: string;
  /** The postmaster, once it runs. */
  readonly postmaster?: { readonly pid: number; readonly identity: string; readonly port: number };
}

export interface Claim {
  update(postmaster: NonNullable<OwnerRecord['postmaster']>): void;
  release(): void;
}

/**
 * Takes the file at `path` for this process, or tells who has it. A record whose process is dead is broken:
 * `left` is then what that process had written, for the taker to clean up after.
 */
export function claim(path: string): { mine: Claim; left: OwnerRecord | null } | { heldBy: OwnerRecord } {
  const me: OwnerRecord = { pid: process.pid, identity: processIdentity(process.pid)! };
  let left: OwnerRecord | null = null;
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
      return { mine: claimOf(path, me), left };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = read(path);
    if (holder !== null && isSameProcess(holder.pid, holder.identity)) return { heldBy: holder };
    if (holder === null && ageMs(path) < HALF_WRITTEN_MS_MAX) {
      // Somebody is writing it this very moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      continue;
    }
    if (breakStale(path, holder)) left = holder ?? UNREADABLE;
  }
}

const HALF_WRITTEN_MS_MAX = 1_000;

/** Somebody was killed while writing: that it was one of ours is all that can be told. */
export const UNREADABLE: OwnerRecord = { pid: 0, identity: 'unreadable' };

function claimOf(path: string, me: OwnerRecord): Claim {
  return {
    update(postmaster) {
      // In place: a rename onto a file waits for the disk. Whoever reads it half-written looks again.
      writeFileSync(path, JSON.stringify({ ...me, postmaster }), { mode: 0o600 });
    },
    release() {
      const now = read(path);
      if (now?.pid === me.pid && now.identity === me.identity) rmSync(path, { force: true });
    },
  };
}

/** Renames first, since only one of two who try can: then looks whether it was the stale one that it took. */
function breakStale(path: string, stale: OwnerRecord | null): boolean {
  const taken = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, taken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  const took = read(taken);
  if (JSON.stringify(took) === JSON.stringify(stale)) {
    rmSync(taken);
    return true;
  }
  // Another process broke it between our reading and our renaming: give back what is theirs.
  renameSync(taken, path);
  return false;
}

function read(path: string): OwnerRecord | null {
  try {
    const record = JSON.parse(readFileSync(path, 'utf8')) as Partial<OwnerRecord>;
    return typeof record.pid === 'number' && typeof record.identity === 'string'
      ? (record as OwnerRecord)
      : null;
  } catch {
    return null;
  }
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
