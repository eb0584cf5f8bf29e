import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Rejected } from '@samspill/activities/import/import-batch';
import { refusalText } from '@samspill/values/refusals/refusal';

/** A line of JSON for each item that was refused: which it is and why, never what it says. */
export interface RejectFile {
  readonly path: string;
  /** Forgets what an earlier run was refused. */
  empty(): void;
  add(which: Readonly<Record<string, string | number | null>>, rejected: Rejected): void;
}

/** One file a source, in the data directory, for its owner alone. */
export function rejectFile(dir: string, source: string): RejectFile {
  const folder = resolve(join(dir, 'imports'));
  const name = createHash('sha256').update(source).digest('hex').slice(0, 12);
  const path = join(folder, `activities-${name}.rejected.ndjson`);
  return {
    path,
    empty() {
      rmSync(path, { force: true });
    },
    add(which, { code, details }) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const line = { ...which, code, details, reason: refusalText(code, details, 'en') };
      appendFileSync(path, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    },
  };
}
