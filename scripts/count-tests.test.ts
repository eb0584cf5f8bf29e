import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

function count(report: object): string {
  const dir = mkdtempSync(join(tmpdir(), 'samspill-report-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  const script = fileURLToPath(new URL('count-tests.mjs', import.meta.url));
  return spawnSync(process.execPath, [script, file], { encoding: 'utf8' }).stdout.trim();
}

const numbers = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

test('passed, failed, skipped', () => {
  expect(count({ ...numbers, testResults: [{ status: 'failed', assertionResults: [{}] }] })).toBe('5 1 3');
});

test('a file that does not load counts as failed', () => {
  expect(
    count({ ...numbers, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] }),
  ).toBe('5 1 3');
});
