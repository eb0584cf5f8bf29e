import { Command } from 'commander';
import { removeSampleWorld } from '../sample-world/remove.ts';
import type { OpenedWorld } from './opened-world.ts';

/** `sample remove`. */
export function sampleCommand(
  inWorld: (work: (world: OpenedWorld) => Promise<boolean>) => Promise<void>,
): Command {
  const command = new Command('sample').description('the sample world');
  command
    .command('remove')
    .description('withdraw every sample record, by facts')
    .action(() => inWorld(remove));
  return command;
}

async function remove(world: OpenedWorld): Promise<boolean> {
  const { activities, places, organisations } = await removeSampleWorld(world);
  console.log(`Withdrawn: ${activities} activities, ${places} places, ${organisations} organisations.`);
  return true;
}
