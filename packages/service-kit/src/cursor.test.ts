import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CURSOR_CHARS_MAX, decodeCursor, encodeCursor } from './cursor.ts';

const key = fc.array(fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean()), { maxLength: 3 });

test('what is written is read again, in its own order only', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), key, fc.uuid(), (order, keys, id) => {
      const cursor = encodeCursor(order, keys, id);
      expect(decodeCursor(order, cursor)).toEqual({ key: keys, id });
      expect(() => decodeCursor(`${order}!`, cursor)).toThrow(
        expect.objectContaining({ code: 'MALFORMED_CURSOR' }),
      );
    }),
  );
});

test('any other text is refused, and nothing else happens', () => {
  const json = fc.json().map((text) => Buffer.from(text).toString('base64url'));
  const nearly = fc
    .tuple(fc.jsonValue(), fc.jsonValue())
    .map(([keys, id]) => Buffer.from(JSON.stringify(['size', keys, id])).toString('base64url'));
  const outcome = (cursor: string) => {
    try {
      const { key: keys, id } = decodeCursor('size', cursor);
      return encodeCursor('size', keys, id) === cursor ? 'one spelling' : 'two spellings';
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), json, nearly), (cursor) => {
      expect(['MALFORMED_CURSOR', 'one spelling']).toContain(outcome(cursor));
    }),
    { numRuns: 1_000 },
  );
});

test('a cursor has one spelling, and an end', () => {
  const cursor = encodeCursor('size', 12, 'x');
  for (const other of [`${cursor}=`, ` ${cursor}`, `${cursor}A`, 'A'.repeat(CURSOR_CHARS_MAX + 1)]) {
    expect(() => decodeCursor('size', other)).toThrow(expect.objectContaining({ code: 'MALFORMED_CURSOR' }));
  }
});
