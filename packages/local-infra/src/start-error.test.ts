import { expect, test } from 'vitest';
import { explainDiskFull, StartError } from './start-error.ts';

test.each([
  Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
  new Error('initdb: error: could not write to file: No space left on device'),
  Object.assign(new Error('EDQUOT: disk quota exceeded'), { code: 'EDQUOT' }),
])('a full disk is said in words: %s', (error) => {
  expect(explainDiskFull(error, '/data')).toMatchObject({
    code: 'DISK_FULL',
    message: 'The disk that holds /data is full.',
    cause: error,
  });
});

test.each([new Error('something else'), new StartError('PORT_TAKEN', 'taken', 'move'), 'a string'])(
  'anything else is given back as it was: %s',
  (error) => expect(explainDiskFull(error, '/data')).toBe(error),
);
