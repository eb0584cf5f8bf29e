import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { encodeRecord, encodeRecordsAtOnce, type RecordToEncode } from './record-encoder-patch.ts';

const require = createRequire(import.meta.url);
const ENCODER = 'kafkajs/src/protocol/recordBatch/record/v0';
const PRODUCE = 'kafkajs/src/protocol/requests/produce/v3/request';

type Encode = (record: RecordToEncode) => { buffer: Buffer };

/** As kafkajs has it. Other test files of the process have patched theirs, and get it back. */
function unpatched(): Encode {
  const paths = [ENCODER, PRODUCE].map((name) => require.resolve(name));
  const kept = paths.map((path) => require.cache[path]);
  for (const path of paths) delete require.cache[path];
  onTestFinished(() => {
    for (const [i, path] of paths.entries()) {
      delete require.cache[path];
      if (kept[i] !== undefined) require.cache[path] = kept[i];
    }
  });
  return require(ENCODER) as Encode;
}

const text = fc.string({ unit: 'grapheme', maxLength: 300 });
const bytes = fc.oneof(
  text,
  fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
);
const record = fc.record(
  {
    offsetDelta: fc.nat(1_000_000),
    timestampDelta: fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.nat(2 ** 45)),
    key: fc.option(bytes),
    value: fc.option(bytes),
    headers: fc.dictionary(text, fc.oneof(bytes, fc.array(bytes, { maxLength: 3 })), { maxKeys: 20 }),
  },
  { requiredKeys: [] },
);

test('a message has the bytes that kafkajs gives it', () => {
  const original = unpatched();
  fc.assert(
    fc.property(record, (each) => {
      expect(encodeRecord(each).buffer.equals(original(each).buffer)).toBe(true);
    }),
  );
});

test('it is in place before the first message, and once it is too late it says so', () => {
  const original = unpatched();
  expect(encodeRecordsAtOnce()).toBe(true);
  expect(require(ENCODER)).toBe(encodeRecord);
  require(PRODUCE);
  expect(encodeRecordsAtOnce()).toBe(true);
  require.cache[require.resolve(ENCODER)]!.exports = original;
  expect(encodeRecordsAtOnce()).toBe(false);
});
