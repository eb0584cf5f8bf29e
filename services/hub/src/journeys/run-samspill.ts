import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { built } from '@samspill/local-infra/testing/built';

/** As `npm run build` makes it: vitest.bundles.ts. */
export const SAMSPILL = built('samspill', import.meta.url);

export interface Ran {
  readonly code: number;
  /** What it printed, and what it complained of. */
  readonly out: string;
}

/** Runs the command line on a data directory. */
export function runSamspill(dir: string, ...args: string[]): Promise<Ran> {
  return runSamspillWith({ DATABASE_URL: '' }, dir, ...args);
}

export function runSamspillWith(
  environment: Readonly<Record<string, string>>,
  dir: string,
  ...args: string[]
): Promise<Ran> {
  const options = { env: { ...process.env, ...environment } };
  return promisify(execFile)(process.execPath, [...SAMSPILL, '--data', dir, ...args], options).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout + error.stderr,
    }),
  );
}
