import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeCluster } from '@samspill/local-infra/embedded-postgres';
import { removeKafka } from '@samspill/local-infra/kafka/local-kafka';

/** Removes what the hub put into its data directory and nothing else. Throws `StartError` while a hub uses it. */
export async function resetData(dir: string): Promise<void> {
  await removeCluster({ dir, log: () => {} });
  // Its topics told of the data that is gone.
  await removeKafka({ dir, log: () => {} });
  await rm(join(dir, 'hub.json'), { force: true });
}
