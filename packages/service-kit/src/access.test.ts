import { expect, test } from 'vitest';
import { requireOperator } from './access.ts';
import { ANONYMOUS } from './viewer.ts';

test('an operator may write, anyone else is told what it takes', () => {
  expect(() => requireOperator({ role: 'operator', keyId: 'k' })).not.toThrow();
  expect(() => requireOperator(ANONYMOUS)).toThrow(expect.objectContaining({ code: 'WRITING_NEEDS_A_KEY' }));
});
