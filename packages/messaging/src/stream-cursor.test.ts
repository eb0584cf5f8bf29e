import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './stream-cursor.ts';

const epoch = '0123456789abcdef0123456789abcdef';

test('a cursor comes back as it was', () => {
  for (const sequence of [0, 1, 42, Number.MAX_SAFE_INTEGER]) {
    expect(decodeCursor(encodeCursor(epoch, sequence))).toEqual({ epoch, sequence });
  }
});

test.each([
  '',
  '.',
  '1',
  epoch,
  `${epoch}.`,
  `${epoch}.-1`,
  `${epoch}.01`,
  `${epoch}.1.2`,
  `${epoch}.1 `,
  `${epoch}.9007199254740992`,
  `${epoch.toUpperCase()}.1`,
])('%j is refused', (cursor) => {
  expect(() => decodeCursor(cursor)).toThrow(expect.objectContaining({ code: 'MALFORMED_CURSOR' }));
});
