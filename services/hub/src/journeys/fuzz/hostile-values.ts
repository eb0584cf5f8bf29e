import { type Random, oneOf } from './random.ts';

/** Texts that have broken somebody's program before. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e\u200b\ufeff',
  '__proto__',
  'constructor',
  'toString',
  "'; drop table organisation; --",
  '%00%0a%',
  '\\',
  '${jndi:ldap://127.0.0.1/a}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '\r\nSet-Cookie: a=b',
  '👩‍👩‍👧‍👦'.repeat(30),
  'a'.repeat(6_000),
  'æøå ŋđ',
  '1e999',
  'NaN',
  'null',
  'start',
  `${'0'.repeat(32)}.7`,
  `${'f'.repeat(32)}.99999999999999999999`,
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '2026-02-30',
  '0000-01-01',
  '-000001-01-01',
  '+275760-09-13T00:00:00Z',
  '275760-09-13',
  '9999-12-31',
  '9999-12-31T23:59:59.999Z',
  '0001-01-01T00:00:00+14:00',
  '2026-03-29T02:30:00+01:00',
  '1507',
  '1106',
  '460101',
  '030101',
  '9998',
  '974760673',
  'https://xn--nxasmq6b.example/%0d%0a',
  'javascript:alert(1)',
  'http://[::1',
  'http://127.0.0.1:1/',
];

/** JSON of numbers at the edges of what a 32-bit, a 53-bit and a 64-bit program can hold, and beyond. */
export const HOSTILE_NUMBERS: readonly string[] = [
  '0',
  '-0',
  '-1',
  '1',
  '7',
  '100',
  '101',
  '2147483647',
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '9223372036854775808',
  '1e308',
  '1e999',
  '0.1',
  '1.0',
];

/** Cursors that are well wrapped, around anything. */
export function hostileCursor(random: Random): string {
  const inside = oneOf(random, [
    '["NAME","a","00000000-0000-0000-0000-000000000000"]',
    '["START","2026-01-01T00:00:00Z","x"]',
    '["START",null,null]',
    '["__proto__",{},[]]',
    '[]',
    '{}',
    'null',
    `["NAME",${'['.repeat(200)}${']'.repeat(200)},1]`,
    `["NAME","${'a'.repeat(4_000)}","00000000-0000-0000-0000-000000000000"]`,
    '["NAME","\\u0000","00000000-0000-0000-0000-000000000000"]',
    '["START",1e999,"00000000-0000-0000-0000-000000000000"]',
  ]);
  return Buffer.from(inside).toString('base64url');
}

/** JSON text, so that keys which JavaScript treats apart arrive as they are. */
export function hostileJson(random: Random): string {
  return oneOf(random, [
    'null',
    'true',
    '[]',
    '{}',
    '[null]',
    '[[[[[]]]]]',
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    `${'['.repeat(500)}${']'.repeat(500)}`,
    JSON.stringify(oneOf(random, HOSTILE_TEXTS)),
    oneOf(random, HOSTILE_NUMBERS),
  ]);
}
