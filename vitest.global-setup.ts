import type { TestProject } from 'vitest/node';
import { openSharedBrokers } from './packages/local-infra/src/kafka/test-brokers.ts';
import { openRunDir, startTestCluster } from './packages/local-infra/src/test-cluster.ts';
import { makeBundles } from './vitest.bundles.ts';

const NEEDS_POSTGRES = /\.(?:pg|kafka|journey|browser)\.test\.ts$/;
const NEEDS_KAFKA = /\.kafka\.test\.ts$/;
/** What is started as processes, and by whom. */
const BUNDLES = {
  'services/hub': /\/journeys\/[^/]+\.test\.ts$/,
  'packages/local-infra': /\/(?:embedded-postgres-(?:killed|as-root)|local-kafka-killed)\./,
  'services/organisations': /\/register\/import-killed\./,
  'services/activities': /\/import\/import-killed\./,
  'packages/messaging': /\/proof\/chaos\.|\/kafka\/(?:back-pressure|group-members|kafka-publisher)\./,
};

/** One PostgreSQL for the whole run, when a file in it needs one; bundles of what is started as processes; and brokers that files share. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The filters of the command line; not part of vitest's published interface, hence the `in`.
  const filters =
    'filenamePattern' in project.vitest
      ? (project.vitest.filenamePattern as string[] | undefined)
      : undefined;
  const { testFiles } = await project.globTestFiles(filters);
  const isNeeded = (files: RegExp): boolean => testFiles.some((file) => files.test(file));
  const cluster = isNeeded(NEEDS_POSTGRES) ? await startTestCluster(process.env['TEST_DATABASE_URL']) : null;
  await makeBundles(
    Object.entries(BUNDLES).flatMap(([folder, startedBy]) => (isNeeded(startedBy) ? [folder] : [])),
  );
  const brokers = isNeeded(NEEDS_KAFKA) ? await openSharedBrokers() : null;
  const runDir = isNeeded(NEEDS_POSTGRES) ? openRunDir() : null;
  project.provide('runDir', runDir?.dir ?? null);
  const { stop: _, ...provided } = cluster ?? {};
  project.provide('testCluster', cluster === null ? null : (provided as Omit<typeof cluster, 'stop'>));
  project.provide('sharedBrokers', brokers === null ? null : brokers.url);
  return async () => {
    await Promise.all([cluster?.stop(), brokers?.stop()]);
    runDir?.remove();
  };
}
