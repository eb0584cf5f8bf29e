import { expect, test } from 'vitest';
import { checkPartition } from './testing/check-partition.ts';

test.each([
  [[1, 2, 3], 3, { lost: [], reordered: [], repeated: 0 }],
  [[1, 2, 1, 2, 3], 3, { lost: [], reordered: [], repeated: 2 }],
  [[1, 2], 3, { lost: [3], reordered: [], repeated: 0 }],
  [[1, 3, 2], 3, { lost: [], reordered: [3, 2], repeated: 0 }],
  [[2, 1], 2, { lost: [], reordered: [2, 1], repeated: 0 }],
])('%j up to %i', (positions, head, findings) => {
  expect(checkPartition(positions, head)).toEqual(findings);
});
