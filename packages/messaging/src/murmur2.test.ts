import { expect, test } from 'vitest';
import { murmur2 } from './murmur2.ts';
import { STREAMS, streamOf } from './stream-of.ts';

// From Kafka's own UtilsTest.
test.each([
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
])('murmur2 of %s is what Kafka computes', (key, hash) => {
  expect(murmur2(key)).toBe(hash);
});

test('bytes and text of the same key agree, letters outside ASCII included', () => {
  expect(murmur2('blåbær')).toBe(murmur2(new TextEncoder().encode('blåbær')));
});

test('keys spread over all streams', () => {
  const counts = Array.from({ length: STREAMS }, () => 0);
  for (let i = 0; i < 12_000; i++) counts[streamOf(`key-${i}`)]!++;
  expect(Math.min(...counts)).toBeGreaterThan(800);
  expect(Math.max(...counts)).toBeLessThan(1_200);
});
