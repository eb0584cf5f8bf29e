import { Command } from 'commander';
import type { OpenedWorld } from './opened-world.ts';
import { projections } from './projections.ts';

/** `parked list` and `parked replay`. */
export function parkedCommand(
  inWorld: (work: (world: OpenedWorld) => Promise<boolean>) => Promise<void>,
): Command {
  const command = new Command('parked').description(
    'facts that a projection could not apply, and those behind them',
  );
  command
    .command('list')
    .description('how many wait, per projection')
    .action(() => inWorld(list));
  command
    .command('replay')
    .description('apply what waits, each from its oldest fact on; what fails again stays, with its reason')
    .option('--projection <name>', 'only this projection')
    .action(({ projection }: { projection?: string }) => inWorld((world) => replay(world, projection)));
  return command;
}

async function list(world: OpenedWorld): Promise<boolean> {
  for (const [name, { messaging }] of projections(world)) {
    const { consumers } = await messaging.status();
    const own = consumers.filter(({ consumer }) => consumer === name);
    const parked = own.reduce((sum, each) => sum + each.parked, 0);
    const oldest = Math.max(...own.map(({ oldestParkedAgeS }) => oldestParkedAgeS));
    console.log(`${name}: ${parked} parked${parked === 0 ? '' : `, the oldest for ${Math.round(oldest)} s`}`);
  }
  return true;
}

async function replay(world: OpenedWorld, only: string | undefined): Promise<boolean> {
  const known = projections(world);
  if (only !== undefined && !known.has(only)) {
    console.error(`There is no projection ${only}. There are: ${[...known.keys()].join(', ')}.`);
    return false;
  }
  let allApplied = true;
  for (const [name, { consumer, messaging }] of known) {
    if (only !== undefined && only !== name) continue;
    const { applied, failed } = await messaging.replayParked(consumer);
    console.log(`${name}: ${applied} applied, ${failed.length} keys still parked`);
    for (const { partitionKey, reason } of failed) console.log(`  ${partitionKey}: ${reason}`);
    allApplied &&= failed.length === 0;
  }
  return allApplied;
}
