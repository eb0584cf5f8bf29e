import { expect, test } from 'vitest';
import { barrierCodes, barriers } from './barriers.ts';

test('the vocabulary holds the eight barriers that the field names', () => {
  expect(barrierCodes).toEqual([
    'ECONOMY',
    'EQUIPMENT',
    'TRANSPORT',
    'GUARDIAN_TIME',
    'INFORMATION',
    'LANGUAGE_AND_CULTURE',
    'DISABILITY',
    'COMPETITION_FOCUS',
  ]);
});

test.each(barrierCodes)('%s has its name in three languages and at least one source', (code) => {
  const { nb, nn, en, removedWhen, sources } = barriers[code];
  for (const text of [nb, nn, en, removedWhen]) expect(text.trim()).not.toBe('');
  expect(sources.length).toBeGreaterThan(0);
});
