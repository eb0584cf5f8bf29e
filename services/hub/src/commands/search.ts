import { Command } from 'commander';
import type { OpenedWorld } from './opened-world.ts';

/** `search reindex`. */
export function searchCommand(
  inWorld: (work: (world: OpenedWorld) => Promise<boolean>) => Promise<void>,
): Command {
  const command = new Command('search').description('what activities are found by');
  command
    .command('reindex')
    .description('make every activity searchable anew; searching goes on meanwhile')
    .action(() => inWorld(reindex));
  return command;
}

async function reindex({ activities }: OpenedWorld): Promise<boolean> {
  const start = performance.now();
  const count = await activities.reindex();
  console.log(
    `${count} activities were made searchable in ${((performance.now() - start) / 1000).toFixed(1)} s.`,
  );
  return true;
}
