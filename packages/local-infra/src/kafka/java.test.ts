import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { findCommand, findJava, javaMajor } from './java.ts';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_402"', 8],
  ['Unable to locate a Java Runtime.', null],
])('%s', (text, major) => expect(javaMajor(text)).toBe(major));

test('a command is the first executable file of its name in PATH', () => {
  const dir = dirname(process.execPath);
  expect(findCommand('node', { PATH: `/no/such/place:${dir}` })).toBe(`${dir}/node`);
  expect(findCommand('node', { PATH: '/no/such/place' })).toBeNull();
  expect(findCommand('node', {})).toBeNull();
});

test('where there is no Java none is found', () => {
  expect(findJava({ PATH: '/no/such/place', JAVA_HOME: '/no/such/place' })).toBeNull();
});
