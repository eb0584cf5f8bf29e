import type { SearchPart } from '@samspill/activities/bench/search.bench';
import type { Figure } from '@samspill/messaging/bench/figure';
import { Command, CommanderError, Option } from 'commander';
import { chaosCommand } from './chaos-command.ts';
import { figureLine } from './figure-line.ts';

const program = new Command('npm run bench --')
  .usage('NAME [options]')
  .description('Measures, and prints a line per figure: NAME/figure measured=… goal=… unit=… ok|short')
  .argument('[name]')
  .helpCommand(false)
  .exitOverride()
  // Without a name, what there is.
  .action((name?: string) => {
    if (name === undefined) return program.outputHelp();
    program.outputHelp({ error: true });
    return program.error(`There is no bench named ${name}.`);
  });

function print(name: string, figures: readonly Figure[]): void {
  for (const figure of figures) console.log(figureLine(name, figure));
}

/** What it needs is loaded when it is asked for: a bench should not pay for the others. */
function bench(name: string, what: string, run: () => Promise<readonly Figure[]>): void {
  program
    .command(name)
    .description(what)
    .action(async () => print(name, await run()));
}

bench(
  'pipeline',
  'writing, sequencing, consuming, publishing, latency and idling of the event pipeline, beside plain PostgreSQL and plain kafkajs',
  async () => (await import('@samspill/messaging/bench/pipeline.bench')).pipelineBench(),
);
program.addCommand(chaosCommand((figures) => print('chaos', figures)).copyInheritedSettings(program));
bench(
  'rebuild',
  'a projection of 100,000 facts dropped and rebuilt twice: whether each byte is what it was',
  async () => (await import('@samspill/messaging/bench/rebuild.bench')).rebuildBench(),
);
bench(
  'gateway',
  'CPU per request of the gateway beside the same resolvers in one plain Apollo Server, and refused query bombs',
  async () => (await import('@samspill/gateway/bench/gateway.bench')).gatewayBench(),
);
bench(
  'idempotency',
  '200 keys, each sent 100 times at once: effects, answers, and what a key costs',
  async () => (await import('@samspill/messaging/bench/idempotency.bench')).idempotencyBench(),
);
program
  .command('import')
  .description(
    'a generated file of 1.17 million units into the register, beside COPY of the same rows, and the memory it takes',
  )
  .option('--units <number>', 'how many', '1170000')
  .action(async ({ units }: { units: string }) =>
    print('import', await (await import('./import.bench.ts')).importBench({ units: Number(units) })),
  );
program
  .command('search')
  .description(
    'every filter among 10,000 and 200,000 activities, every pair of filters, what plans read, and what being found costs an edit',
  )
  .addOption(new Option('--only <part...>', 'some of it').choices(['growth', 'pairs', 'plans', 'writes']))
  .option('--data <dir>', 'keeps the activities there: writing them takes minutes')
  .action(async ({ only, data }: { only?: SearchPart[]; data?: string }) =>
    print(
      'search',
      await (
        await import('./search.bench.ts')
      ).searchBench({ ...(only && { parts: only }), ...(data !== undefined && { data }) }),
    ),
  );
bench('start', 'cold and warm start, memory and idle CPU of the hub as a person starts it', async () =>
  (await import('./start.bench.ts')).startBench(),
);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
