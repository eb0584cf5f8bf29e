import type { Figure } from '@samspill/messaging/bench/figure';
import { figureLine } from './figure-line.ts';

/** Loaded when asked for: a bench should not pay for the others. */
const benches: Record<string, { what: string; run: () => Promise<readonly Figure[]> }> = {
  pipeline: {
    what: 'writing, sequencing, consuming, latency and idling of the event pipeline, beside plain PostgreSQL',
    run: async () => (await import('@samspill/messaging/bench/pipeline.bench')).pipelineBench(),
  },
  chaos: {
    what: '20,000 mutations, a quarter rolled back, through 30 kills of every process: what was lost or repeated',
    run: async () => (await import('@samspill/messaging/bench/chaos.bench')).chaosBench(),
  },
  gateway: {
    what: 'CPU per request of the gateway beside the same resolvers in one plain Apollo Server, and refused query bombs',
    run: async () => (await import('@samspill/gateway/bench/gateway.bench')).gatewayBench(),
  },
  start: {
    what: 'cold and warm start, memory and idle CPU of the hub as a person starts it',
    run: async () => (await import('./start.bench.ts')).startBench(),
  },
};

const name = process.argv[2];
const bench = name === undefined ? undefined : benches[name];
if (bench === undefined) {
  const list = Object.entries(benches).map(([each, { what }]) => `  ${each.padEnd(12)} ${what}`);
  const text = ['Usage: npm run bench -- NAME', '', ...list].join('\n');
  if (name === undefined) console.log(text);
  else console.error(`There is no bench named ${name}.\n${text}`);
  process.exit(name === undefined ? 0 : 2);
}
for (const figure of await bench.run()) console.log(figureLine(name!, figure));
