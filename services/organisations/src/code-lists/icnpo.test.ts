import { refused } from '@samspill/values/testing/refused';
import { expect, test } from 'vitest';
import { ICNPO_CODES_MAX, icnpoCodes, icnpoGroup, icnpoList, icnpoNames, icnpoWithin } from './icnpo.ts';

test('there are 46 categories: 14 groups and 32 leaves', () => {
  expect(icnpoCodes).toHaveLength(46);
  expect(icnpoCodes.filter((code) => icnpoGroup(code) === null)).toEqual(
    Array.from({ length: 14 }, (_, i) => String(i + 1)),
  );
});

test('every leaf has a group that is on the list, and comes after it', () => {
  for (const code of icnpoCodes) {
    const group = icnpoGroup(code);
    if (group === null) continue;
    expect(icnpoCodes.indexOf(group)).toBeLessThan(icnpoCodes.indexOf(code));
  }
  expect(icnpoGroup('8200')).toBe('8');
  expect(icnpoGroup('14100')).toBe('14');
});

test('a group holds itself and its leaves; 1 does not hold what 10 to 14 do', () => {
  expect(icnpoWithin('1')).toEqual(['1', '1100', '1200', '1300']);
  expect(icnpoWithin('13')).toEqual(['13', '13100']);
  expect(icnpoWithin('1200')).toEqual(['1200']);
});

test('the order of an organisation’s categories is kept: the first is the primary one', () => {
  expect(icnpoList(['14100', '1200'])).toEqual(['14100', '1200']);
  expect(icnpoList([])).toEqual([]);
});

test.each([['9999'], [''], ['toString'], ['1200 ']])('%j is not a category', (code) => {
  expect(() => icnpoList(['1200', code])).toThrow(refused('ICNPO_CODE_UNKNOWN'));
});

test('a category is named once, and there are not too many', () => {
  expect(() => icnpoList(['1200', '8200', '1200'])).toThrow(refused('ICNPO_CODE_REPEATED'));
  const leaves = icnpoCodes.filter((code) => icnpoGroup(code) !== null);
  expect(icnpoList(leaves.slice(0, ICNPO_CODES_MAX))).toHaveLength(ICNPO_CODES_MAX);
  expect(() => icnpoList(leaves.slice(0, ICNPO_CODES_MAX + 1))).toThrow(
    refused('ICNPO_CODES_TOO_MANY', { field: 'icnpo', max: 10 }),
  );
});

test('names are as Frivillighetsregisteret has them', () => {
  expect(icnpoNames).toMatchObject({
    '1200': 'Idrett',
    '8200': 'Frivillighetssentraler',
    '13100': 'Barne- og ungdomsorganisasjoner',
    '14100': 'Mangfold og inkludering',
  });
});
