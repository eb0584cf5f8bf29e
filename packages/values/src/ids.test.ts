import { expect, test } from 'vitest';
import { ActivityId, OrganisationId, namedId, newId } from './ids.ts';
import { parse } from './parse.ts';
import { refused } from './testing/refused.ts';

const NAMESPACE = '6ba7b812-9dad-11d1-80b4-00c04fd430c8';

test('new ids are valid, each its own, and later ones sort later', () => {
  const ids = Array.from({ length: 1000 }, () => newId<ActivityId>());
  expect(new Set(ids).size).toBe(1000);
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids) expect(parse(ActivityId, id)).toBe(id);
});

test('a named id is the same every time, and another for another name', () => {
  const id = namedId<OrganisationId>('974760673', NAMESPACE);
  expect(parse(OrganisationId, id.toUpperCase())).toBe(id);
  expect(namedId('974760673', NAMESPACE)).toBe(id);
  expect(namedId('991825827', NAMESPACE)).not.toBe(id);
});

test.each(['', '974760673', '6ba7b812-9dad-11d1-80b4-00c04fd430c', 42, null])('%j is no id', (input) => {
  expect(() => parse(OrganisationId, input)).toThrow(refused('MALFORMED_ID', { field: 'organisationId' }));
});
