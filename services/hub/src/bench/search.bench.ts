import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchBench as bench } from '@samspill/activities/bench/search.bench';
import { startCluster } from '@samspill/local-infra/embedded-postgres';
import type { Figure } from '@samspill/messaging/bench/figure';

/** On a cluster as the hub has it. */
export async function searchBench(): Promise<Figure[]> {
  const dir = await mkdtemp(join(tmpdir(), 'samspill-bench-'));
  await chmod(dir, 0o755);
  const cluster = await startCluster({ dir, log: () => {} });
  try {
    return await bench(cluster.adminUrl);
  } finally {
    await cluster.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
