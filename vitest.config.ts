import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SkippedReporter } from './vitest.skipped-reporter.ts';
import { SlowestFirst } from './vitest.slowest-first.ts';

const report = process.env['TEST_REPORT'];
const forMachines = (outputFile: string): ['json', { outputFile: string }] => ['json', { outputFile }];

export default defineConfig({
  // One copy of graphql, or schema code fails with "another module or realm".
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: [
      '*.test.ts',
      'tidy/*.test.ts',
      'scripts/*.test.ts',
      'packages/**/*.test.ts',
      'services/**/*.test.ts',
    ],
    // Files share a worker's module cache: 3-8 times less CPU than a fresh world per file.
    isolate: false,
    // More than cores: what is slow waits half of its time, for processes that start and for those that shall notice something.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    // Room for what a file makes while it is loaded and run, so that little of it is collected: a sixth of a worker's CPU.
    execArgv: ['--min-semi-space-size=32', '--max-semi-space-size=32'],
    sequence: { sequencer: SlowestFirst },
    globalSetup: './vitest.global-setup.ts',
    // TEST_REPORT names a file for a machine to read, beside what people read.
    reporters: ['default', new SkippedReporter(), ...(report === undefined ? [] : [forMachines(report)])],
    // Not an assertion: a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
