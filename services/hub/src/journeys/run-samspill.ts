import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SAMSPILL = fileURLToPath(new URL('../samspill.ts', import.meta.url));

export interface Ran {
  readonly code: number;
  /** What it printed, and what it complained of. */
  readonly out: string;
}

/** Runs the command line on a data directory, as `npm run samspill` does. */
export function runSamspill(dir: string, ...args: string[]): Promise<Ran> {
  const options = { env: { ...process.env, DATABASE_URL: '' } };
  const command = ['--import', '@oxc-node/core/register', SAMSPILL, '--data', dir, ...args];
  return promisify(execFile)(process.execPath, command, options).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout + error.stderr,
    }),
  );
}
