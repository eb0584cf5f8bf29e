import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { startCluster } from '../embedded-postgres.ts';
import { madeOnce } from './made-once.ts';

/**
 * Lays a cluster that holds nothing into the directory, as a start that stopped at once would leave it: a copy of one
 * that the run makes once. Making its data takes most of a second of CPU, and few tests are about that.
 *
 * @param dir made when it is not there; the user that PostgreSQL runs as, when we are root, has to get as far
 */
export async function layCluster(dir: string): Promise<void> {
  const made = await madeOnce('cluster', async (place) => {
    const cluster = await startCluster({ dir: place, log: () => {} });
    await cluster.stop();
  });
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, 0o755);
  await promisify(execFile)('cp', ['-a', `${made}/.`, dir]);
}
