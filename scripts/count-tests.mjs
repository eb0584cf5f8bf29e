import { readFileSync } from 'node:fs';

// Prints "passed failed skipped" of a report that vitest's JSON reporter wrote: node scripts/count-tests.mjs FILE
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
// A file that does not load has no tests to fail.
const filesThatDidNotLoad = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
console.log(numPassedTests, numFailedTests + filesThatDidNotLoad.length, numPendingTests + numTodoTests);
