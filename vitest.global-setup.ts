import type { TestProject } from 'vitest/node';
import { startTestCluster } from './packages/local-infra/src/test-cluster.ts';

const NEEDS_POSTGRES = /\.(?:pg|kafka|journey|browser)\.test\.ts$/;

/** One PostgreSQL for the whole run, when a file in it needs one. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // The filters of the command line; not part of vitest's published interface, hence the `in`.
  const filters =
    'filenamePattern' in project.vitest
      ? (project.vitest.filenamePattern as string[] | undefined)
      : undefined;
  const { testFiles } = await project.globTestFiles(filters);
  if (!testFiles.some((file) => NEEDS_POSTGRES.test(file))) {
    project.provide('testCluster', null);
    return undefined;
  }
  const { stop, ...cluster } = await startTestCluster(process.env['TEST_DATABASE_URL']);
  project.provide('testCluster', cluster);
  return stop;
}
