import { OrganisationId, newId } from '@samspill/values/ids';
import { expect, test } from 'vitest';
import { refusalOf } from '../testing/refusal-of.ts';
import { type ActivityInput, readChanges, readDetails } from './activity-details.ts';

const organiser = newId<OrganisationId>();
const least: ActivityInput = {
  kind: 'DROP_IN',
  title: { nb: '  Åpen hall ' },
  organiserIds: [organiser],
  municipalityNumber: '3021',
  provenance: { source: 'OPERATOR' },
};

test('what is left out is unknown, never free, never all', () => {
  expect(readDetails(least)).toEqual({
    kind: 'DROP_IN',
    title: { nb: 'Åpen hall' },
    description: null,
    ageRule: null,
    price: { participation: null, membership: null, licence: null, equipment: null, travel: null },
    barriersRemoved: [],
    accessibility: [],
    languages: [],
    contactRole: null,
    organiserIds: [organiser],
    municipalityNumber: '3218',
    districtNumber: null,
    website: null,
    capacity: null,
    startsOn: null,
    endsOn: null,
    provenance: { source: 'OPERATOR', sourceId: null, publisher: null, assuredOn: null },
  });
});

test('free is an amount of zero', () => {
  const { price } = readDetails({ ...least, price: { membership: { amountOre: 0, per: 'YEAR' } } });
  expect(price).toMatchObject({ membership: { amountOre: 0, per: 'YEAR' }, participation: null });
});

test('a price that could be a person number is refused', () => {
  const draft = (amountOre: number) => () =>
    readDetails({ ...least, price: { travel: { amountOre, per: 'YEAR' } } });
  expect(draft(100_000_000)).not.toThrow();
  expect(draft(100_000_001)).toThrow(expect.objectContaining({ code: 'PRICE_TOO_HIGH' }));
});

test('said twice is said once, and the first organiser stays first', () => {
  const other = newId<OrganisationId>();
  const { organiserIds, barriersRemoved, languages } = readDetails({
    ...least,
    organiserIds: [other, organiser, other],
    barriersRemoved: ['ECONOMY', 'ECONOMY'],
    languages: ['NB', 'nb', 'zh-hant'],
  });
  expect(organiserIds).toEqual([other, organiser]);
  expect(barriersRemoved).toEqual(['ECONOMY']);
  expect(languages).toEqual(['nb', 'zh-Hant']);
});

test('a change holds only what is given; null empties what can be empty', () => {
  expect(readChanges({ capacity: null, description: null })).toEqual({ capacity: null, description: null });
  expect(readChanges({})).toEqual({});
});

test.each(['kind', 'provenance'] as const)('%s cannot be emptied', (field) => {
  expect(refusalOf(() => readChanges({ [field]: null }))).toBe('VALUE_NEEDED');
});

test.each(['no', 'no-NO', 'x', 'norsk', 'nb_NO', '', 'en-', '12'])('%j is no language', (tag) => {
  expect(refusalOf(() => readDetails({ ...least, languages: [tag] }))).toBe('LANGUAGE_TAG_INVALID');
});
