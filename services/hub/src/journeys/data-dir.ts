import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeCluster } from '@samspill/local-infra/embedded-postgres';
import { layCluster } from '@samspill/local-infra/testing/laid-cluster';

/** A data directory that nobody has used. */
export function freshDataDir(prefix = 'samspill-'): Promise<string> {
  return mkdtemp(join(tmpdir(), prefix));
}

/** The same, but that its PostgreSQL has been made: all that a hub does not do itself on its first start. */
export async function dataDirWithCluster(): Promise<string> {
  const dir = await freshDataDir();
  await layCluster(dir);
  return dir;
}

/** With the cluster, which may lie elsewhere when the hub was started as root. The hub must have ended. */
export async function removeDataDir(dir: string): Promise<void> {
  await removeCluster({ dir, log: () => {} });
  await rm(dir, { recursive: true, force: true });
}
