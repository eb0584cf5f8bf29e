import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byKey, groupedByKey, loaderByKey, loaderGroupedByKey } from './loader.ts';

const rows = fc.array(fc.record({ id: fc.nat({ max: 9 }), value: fc.nat() }));

test('each key gets its own, whatever order the rows come in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 })), rows, (keys, all) => {
      const unique = [...new Map(all.map((row) => [row.id, row])).values()];
      expect(byKey(keys, unique, ({ id }) => id)).toEqual(
        keys.map((key) => unique.find(({ id }) => id === key) ?? null),
      );
      expect(groupedByKey(keys, all, ({ id }) => id)).toEqual(
        keys.map((key) => all.filter(({ id }) => id === key)),
      );
    }),
  );
});

test('one request asks once for many, and once for each', async () => {
  const asked: (readonly string[])[] = [];
  const load = async (keys: readonly string[]) => {
    asked.push(keys);
    return [{ id: 'b' }, { id: 'a' }];
  };
  const one = loaderByKey(load, ({ id }: { id: string }) => id);
  expect(await Promise.all([one.load('a'), one.load('c'), one.load('a'), one.load('b')])).toEqual([
    { id: 'a' },
    null,
    { id: 'a' },
    { id: 'b' },
  ]);
  const many = loaderGroupedByKey(load, ({ id }: { id: string }) => id);
  expect(await many.loadMany(['a', 'c'])).toEqual([[{ id: 'a' }], []]);
  expect(asked).toEqual([
    ['a', 'c', 'b'],
    ['a', 'c'],
  ]);
});
