import { createInterface } from 'node:readline';
import { createLogger } from '@samspill/service-kit/logger';
import { open } from '../../open.ts';
import type { TestService } from '../../testing/test-service.ts';
import { importCsv } from '../csv/import-csv.ts';
import { harvest } from '../rpde/harvest.ts';
import type { FeedDefaults } from '../rpde/opportunity.ts';

/** What a process that is going to be killed is told, as JSON in its first argument. */
export interface ImportActorOptions {
  readonly env: TestService['env'];
  readonly defaults: FeedDefaults;
  /** The time it is, for as long as it lives. */
  readonly now: string;
}

/** A line of its input is one import, beside others; it is answered by `done` when it is through. `batch` follows each commit. */
export type ImportActorOrder = { readonly table: string } | { readonly feed: string };

const { env, defaults, now } = JSON.parse(process.argv[2]!) as ImportActorOptions;
const service = await open(env, {
  logger: createLogger({ service: 'activities', level: 'error' }),
  now: () => new Date(now),
});
const deps = {
  transaction: service.messaging.transactionFor({ correlationId: 'test' }),
  now: () => new Date(now),
};
const onBatch = () => console.log('batch');
console.log('ready');
for await (const line of createInterface(process.stdin)) void run(JSON.parse(line) as ImportActorOrder);
// Whoever started it is gone, or has enough.
process.exit(0);

async function run(order: ImportActorOrder): Promise<void> {
  if ('table' in order) {
    const bytes = Buffer.from(order.table);
    const given = { organiserIds: defaults.organiserIds, municipalityNumber: defaults.municipalityNumber };
    const rows = { ...given, idOf: (id: string) => id };
    await importCsv(deps, { bytes, feed: 'killed', defaults: rows, batchActivities: 5, onBatch });
  } else {
    const patience = { pauseMs: 0, retryDelayMs: 1, retryAfterMsMax: 1_000, timeoutMs: 5_000 };
    await harvest(deps, { address: order.feed, defaults, patience, onPage: onBatch });
  }
  console.log('done');
}
