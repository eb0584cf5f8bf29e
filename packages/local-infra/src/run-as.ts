import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { StartError } from './start-error.ts';

/** The user that PostgreSQL runs as. Null: ourselves. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

/**
 * PostgreSQL refuses to run as root. So root lends it to whoever owns the data already
 * (a directory that an ordinary user made stays theirs), else to `nobody`.
 */
export function runAsFor(dataDir: string): RunAs {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return nobody();
}

/** Whether that user can step into the directory: asked of the system, since modes alone do not tell (ACLs, mounts). */
export function canEnter(runAs: RunAs, dir: string): boolean {
  if (runAs === null) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', dir], { ...asUser(runAs), stdio: 'ignore' }).status === 0;
}

/** Spawn options for that user: a working directory that everyone can enter, and an environment of our own making. */
export function asUser(runAs: RunAs): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  return { ...runAs, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } };
}

/**
 * A directory outside the checkout that the given user can enter but not change, named after `what` and `source`,
 * the same each time. Refuses one that somebody else has laid out under that name.
 */
export function temporaryPlace(what: string, source: string, runAs: RunAs): string {
  const name = `samspill-${what}-${process.getuid?.()}-${createHash('sha256').update(source).digest('hex').slice(0, 12)}`;
  const base = [tmpdir(), '/tmp', '/var/tmp'].find((candidate) => canEnter(runAs, candidate));
  if (base === undefined) {
    throw new StartError(
      'POSTGRES_FAILED',
      'There is no temporary directory that an unprivileged user can enter.',
      'Point TMPDIR at one, or start as an ordinary user.',
    );
  }
  const place = `${realpathSync(base)}/${name}`;
  try {
    mkdirSync(place, { mode: 0o755 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const found = lstatSync(place);
    if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
      throw new StartError(
        'DATA_OF_ANOTHER_USER',
        `${place} was not made by us.`,
        'Remove it, or point TMPDIR elsewhere.',
      );
    }
  }
  return place;
}

function nobody(): NonNullable<RunAs> {
  try {
    return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
  } catch {
    throw new StartError(
      'POSTGRES_FAILED',
      'PostgreSQL does not run as root, and this machine has no user named nobody.',
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

function idOfNobody(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: 'pipe' }));
}
