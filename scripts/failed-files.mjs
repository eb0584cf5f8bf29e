import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

// Prints the files that failed, a line each, of a report that vitest's JSON reporter wrote: node scripts/failed-files.mjs FILE
const { testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const { name, status } of testResults) if (status === 'failed') console.log(relative('.', name));
