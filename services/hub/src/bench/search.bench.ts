import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { searchBench as bench, type SearchPart } from '@samspill/activities/bench/search.bench';
import { startCluster } from '@samspill/local-infra/embedded-postgres';
import type { Figure } from '@samspill/messaging/bench/figure';

/** On a cluster as the hub has it; in `data` it is kept for the next run. */
export async function searchBench(options: {
  parts?: readonly SearchPart[];
  data?: string;
}): Promise<Figure[]> {
  const { parts, data } = options;
  const dir = data === undefined ? await mkdtemp(join(tmpdir(), 'samspill-bench-')) : resolve(data);
  await mkdir(dir, { recursive: true });
  await chmod(dir, 0o755);
  const cluster = await startCluster({ dir, log: () => {} });
  try {
    return await bench(cluster.adminUrl, parts);
  } finally {
    await cluster.stop();
    if (data === undefined) await rm(dir, { recursive: true, force: true });
  }
}
