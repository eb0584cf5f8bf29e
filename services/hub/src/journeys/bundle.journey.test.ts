import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

test('the bundle has no copy of what is patched where it lies: the copy would be left as it was', () => {
  const files = readdirSync(dist).filter((name) => /\.m?js$/.test(name));
  const texts = files.map((name) => readFileSync(join(dist, name), 'utf8'));
  expect(texts.some((text) => text.includes('calmIdleConnections'))).toBe(true);
  expect(files.filter((_, i) => /^\s*scheduleCheckPendingRequests\(\) \{/m.test(texts[i]!))).toEqual([]);
});
