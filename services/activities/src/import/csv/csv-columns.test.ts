import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { csvColumns } from './csv-columns.ts';

test('the page about loading names every column as the code does', () => {
  const page = readFileSync(new URL('../../../../../docs/loading-activities.md', import.meta.url), 'utf8');
  const rows = Object.entries(csvColumns).map(
    ([name, holds]) => `| \`${name}\` | ${holds.replaceAll('|', '\\|')} |`,
  );
  const table = ['| Column | What it holds |', '|---|---|', ...rows].join('\n');
  expect(page).toContain(`<!-- columns -->\n${table}\n<!-- /columns -->`);
});
