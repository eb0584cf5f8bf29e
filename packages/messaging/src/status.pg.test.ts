import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStatus } from './status.ts';
import { benchCopy } from './testing/bench-world.ts';
import { drain } from './testing/drain.ts';
import { paint, Park } from './testing/park.ts';

let park: Park;

beforeAll(async () => {
  park = await Park.open();
});
afterAll(() => park.close());

test('a projection that has not begun is behind by all there is, and one that has done it all by nothing', async () => {
  const told = await park.start();
  await paint(told, ['a', 'b', 'c', 'd', 'e']);
  await drain(told);
  const { consumers } = await readStatus(park.orm, told.history, [{ consumer: benchCopy, gaps: [] }]);
  expect(consumers).toMatchObject([{ consumer: 'benches.copy', lag: 5 }]);
  expect(consumers[0]!.lagAgeS).toBeGreaterThan(0);

  const heard = await park.start(benchCopy);
  await drain(heard);
  expect((await heard.status()).consumers).toMatchObject([{ consumer: 'benches.copy', lag: 0, lagAgeS: 0 }]);
});
