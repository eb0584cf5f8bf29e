import { expect, test } from 'vitest';
import { requireOperator } from './access.ts';
import { ANONYMOUS } from './viewer.ts';

test('an operator may write, anyone else is told what it takes', () => {
  expect(() => requireOperator({ role: 'operator', party: 'hub', keyId: 'k' })).not.toThrow();
  expect(() => requireOperator({ role: 'reader', party: 'hub', keyId: 'k' })).toThrow(
    expect.objectContaining({ code: 'KEY_MAY_ONLY_READ' }),
  );
  expect(() => requireOperator(ANONYMOUS)).toThrow(expect.objectContaining({ code: 'WRITING_NEEDS_A_KEY' }));
});
