import { expect, test } from 'vitest';
import { explain, Failure } from './failure.mjs';
import { checkPlatform } from './platform.mjs';

test.each([
  ['npm error code ENOSPC', 'is full'],
  ['write /a: No space left on device (os error 28)', 'is full'],
  ['Error: EACCES: permission denied, mkdir', 'may not write'],
  ['npm error code EAI_AGAIN', 'cannot be reached'],
  ['npm error code ENOTCACHED', 'cannot be reached'],
  ['npm error network timeout at', 'cannot be reached'],
  ['ERR_PNPM_NO_OFFLINE_TARBALL  A package is missing', 'cannot be reached'],
  ['client error (Connect): dns error: failed to lookup address information', 'cannot be reached'],
  ['Error: ERR_PNPM_OUTDATED_LOCKFILE', 'does not match'],
])('%s is explained', (output, expected) => {
  const failure = explain(output, '/place');
  expect(failure?.message).toContain(expected);
  expect(failure?.hint).toMatch(/\.$/);
});

test('what is not known is not explained away', () => {
  expect(explain('SyntaxError: Unexpected token', '/place')).toBeUndefined();
});

test.each([
  ['win32', 'x64', false],
  ['linux', 'riscv64', false],
  ['linux', 'x64', true],
])('%s-%s (musl: %s) is refused in words', (platform, arch, musl) => {
  expect(() => checkPlatform(platform as NodeJS.Platform, arch as NodeJS.Architecture, () => musl)).toThrow(
    Failure,
  );
});

test.each([
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
])('%s-%s is fine', (platform, arch) => {
  expect(() =>
    checkPlatform(platform as NodeJS.Platform, arch as NodeJS.Architecture, () => false),
  ).not.toThrow();
});
