import { StreamGap } from '@samspill/messaging/event-log';
import { Command } from 'commander';
import type { OpenedWorld } from './opened-world.ts';
import { projections } from './projections.ts';

/** `rebuild NAME`. */
export function rebuildCommand(
  inWorld: (work: (world: OpenedWorld) => Promise<boolean>) => Promise<void>,
): Command {
  return new Command('rebuild')
    .description('empty a projection and apply the whole history again; an owner’s tables are never touched')
    .argument('<projection>', 'its name, such as activities.organiser')
    .action((name: string) => inWorld((world) => rebuild(world, name)));
}

async function rebuild(world: OpenedWorld, name: string): Promise<boolean> {
  const known = projections(world);
  const found = known.get(name);
  if (found === undefined) {
    console.error(`There is no projection ${name}. There are: ${[...known.keys()].join(', ')}.`);
    return false;
  }
  const start = performance.now();
  try {
    await found.messaging.rebuild(found.consumer);
  } catch (error) {
    if (!(error instanceof StreamGap)) throw error;
    console.error(
      `${name} stands still and is incomplete: ${error.message}. Restore the database of ${error.source.service}, then rebuild it again.`,
    );
    return false;
  }
  console.log(`${name} was rebuilt in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  return true;
}
