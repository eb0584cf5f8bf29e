import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeCluster } from '@samspill/local-infra/embedded-postgres';
import { removeKafka } from '@samspill/local-infra/kafka/local-kafka';

/** Says that nobody has to look whether the sample world is to be written: it was, or was not wanted here. */
export const SAMPLE_WRITTEN = 'sample-world';

/** Removes what the hub put into its data directory and nothing else. Throws `StartError` while a hub uses it. */
export async function resetData(dir: string): Promise<void> {
  await removeCluster({ dir, log: () => {} });
  // Its topics told of the data that is gone.
  await removeKafka({ dir, log: () => {} });
  for (const name of ['hub.json', SAMPLE_WRITTEN]) await rm(join(dir, name), { force: true });
}
