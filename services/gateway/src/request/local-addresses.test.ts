import { expect, test } from 'vitest';
import { holds, isAddress, localAddresses } from './local-addresses.ts';

test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('%s is this machine', (address) => {
  expect(holds(localAddresses(), address)).toBe(true);
});

test.each(['192.0.2.1', '::ffff:192.0.2.1', '10.0.0.1', 'fe80::1%eth0', '127.0.0.1.evil.example', ''])(
  '%j is not',
  (address) => {
    expect(holds(localAddresses(), address)).toBe(false);
  },
);

test('what the operator adds counts too, and nothing beside it', () => {
  const local = localAddresses(['192.0.2.1', '198.51.100.0/24', '2001:db8::/32']);
  for (const address of ['127.0.0.1', '192.0.2.1', '::ffff:192.0.2.1', '198.51.100.255', '2001:db8:1::2'])
    expect([address, holds(local, address)]).toEqual([address, true]);
  for (const address of ['192.0.2.2', '198.51.101.0', '2001:db9::1'])
    expect([address, holds(local, address)]).toEqual([address, false]);
});

test.each(['192.0.2.1', '192.0.2.0/24', '::1', '2001:db8::/32', '0.0.0.0/0'])('%s can be added', (text) => {
  expect(isAddress(text)).toBe(true);
});

test.each([
  '',
  'gateway',
  '192.0.2',
  '192.0.2.0/33',
  '192.0.2.0/',
  '192.0.2.0/x',
  '2001:db8::/129',
  '1.2.3.4/8/8',
])('%j cannot', (text) => {
  expect(isAddress(text)).toBe(false);
});
