import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newSigningKey, writeSigningKey } from '@samspill/service-kit/signing-keys';
import { Command } from 'commander';
import { addressVariables } from '../processes/variables.ts';
import { readHubId } from '../start/databases.ts';
import { openDatabases, type WhichData } from './opened-databases.ts';

const OWNER_ONLY = 0o600;

/** `migrate`: what has to be done before processes are started by somebody else than us. */
export function migrateCommand(which: () => WhichData): Command {
  return new Command('migrate')
    .description('make every database, or bring it to this version; safe beside a hub that runs')
    .option(
      '--variables <directory>',
      'write there what processes have to know, a file a variable: they read it by ORGANISATIONS_DATABASE_URL_FILE and the like',
    )
    .action(({ variables }: { variables?: string }) => migrate(which(), variables));
}

async function migrate(which: WhichData, dir: string | undefined): Promise<void> {
  await using opened = await openDatabases(which);
  const { databases } = opened;
  console.log(`Ready: ${Object.keys(databases).join(', ')}.`);
  if (dir === undefined) return;
  const found = { ...addressVariables(databases), HUB_ID: await readHubId(databases) };
  for (const [name, value] of Object.entries(found)) {
    await writeFile(join(dir, name), value, { mode: OWNER_ONLY });
  }
  // Kept: of those who hold it, some may be started again long after the others.
  await writeFile(join(dir, 'GATEWAY_SIGNING_KEY'), writeSigningKey(newSigningKey()), {
    mode: OWNER_ONLY,
    flag: 'wx',
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  console.log(`What processes have to know is in ${dir}.`);
}
