import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What Kafka 4 asks for. */
export const JAVA_MAJOR_MIN = 17;

export interface Java {
  readonly command: string;
  readonly major: number;
}

/** The Java of JAVA_HOME, else of PATH, when it is new enough; else null. */
export function findJava(env: Environment): Java | null {
  const home = env['JAVA_HOME'] ?? '';
  const candidates = [home === '' ? null : join(home, 'bin', 'java'), findCommand('java', env)];
  for (const command of candidates) {
    if (command === null) continue;
    // Java tells its version on standard error.
    const { stderr, error } = spawnSync(command, ['-version'], { encoding: 'utf8' });
    if (error !== undefined) continue;
    const major = javaMajor(stderr);
    if (major !== null && major >= JAVA_MAJOR_MIN) return { command, major };
  }
  return null;
}

/** 17 of `openjdk version "17.0.15"`, 8 of `java version "1.8.0_402"`. */
export function javaMajor(versionText: string): number | null {
  const match = /version "(?:1\.)?(\d+)/.exec(versionText);
  return match === null ? null : Number(match[1]);
}

/** The first executable of that name in PATH. */
export function findCommand(name: string, env: Environment): string | null {
  for (const dir of (env['PATH'] ?? '').split(delimiter)) {
    const path = join(dir, name);
    if (dir !== '' && isExecutable(path)) return path;
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
