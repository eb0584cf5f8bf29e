import { expect, test } from 'vitest';
import { explainDiskFull, explainPlace, StartError } from './start-error.ts';

test.each([
  Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
  new Error('initdb: error: could not write to file: No space left on device'),
  Object.assign(new Error('EDQUOT: disk quota exceeded'), { code: 'EDQUOT' }),
  Object.assign(new Error('could not write'), { code: '53100' }),
  new Error('a migration failed', {
    cause: new Error('could not extend file "base/1/2": wrote only 4096 of 8192 bytes'),
  }),
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

test.each([
  ['EACCES', 'DATA_OF_ANOTHER_USER'],
  ['EROFS', 'DATA_OF_ANOTHER_USER'],
  ['ENOTDIR', 'DATA_NOT_A_DIRECTORY'],
  ['EEXIST', 'DATA_NOT_A_DIRECTORY'],
  ['ENOSPC', 'DISK_FULL'],
])('a data directory that answers %s is %s', (code, expected) => {
  const error = Object.assign(new Error('mkdir'), { code });
  expect(explainPlace(error, '/tmp')).toMatchObject({
    code: expected,
    message: expect.stringContaining('/tmp'),
    cause: error,
  });
});

test('what came first is told, and not what went wrong in letting go', () => {
  const first = new StartError('PORT_TAKEN', 'taken', 'move');
  expect(explainPlace(new SuppressedError(new Error('second'), first), '/tmp')).toBe(first);
});

test('on a disk with room a bug stays a bug', () => {
  const bug = new TypeError('x is not a function');
  expect(explainPlace(bug, '/tmp/not-there/yet')).toBe(bug);
});

test('a file elsewhere that may not be read is not the data directory', () => {
  const error = Object.assign(new Error('open'), { code: 'EACCES', path: '/etc/shadow' });
  expect(explainPlace(error, '/tmp')).toBe(error);
});
