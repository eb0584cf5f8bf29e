import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf, dataOf } from '../testing/answers.ts';
import { statementsOf } from '../testing/statements-of.ts';
import { ANONYMOUS, type TestService, testService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.dispose());

const ask = (document: string, variables = {}) => service.ask(document, variables, ANONYMOUS);

test('all 357, 15 and 38 are there, and no table is asked', async () => {
  let answer: Record<string, any> = {};
  const statements = await statementsOf(async () => {
    answer = dataOf(
      await ask(
        '{ municipalities { number county { name } districts { name } } counties { municipalities { number } } districts { municipality { name } } }',
      ),
    );
  });
  expect(answer['municipalities']).toHaveLength(357);
  expect(answer['counties']).toHaveLength(15);
  expect(answer['districts']).toHaveLength(38);
  expect(answer['counties'].flatMap((county: any) => county.municipalities)).toHaveLength(357);
  expect(statements).toEqual([]);
});

test('a number of 2023 leads to today’s municipality, which shows it', async () => {
  const answer = dataOf(
    await ask(
      '{ municipality(number: "5405") { number name officialName formerNumbers validFrom validTo county { number name } organisationNumber } }',
    ),
  );
  expect(answer['municipality']).toEqual({
    number: '5607',
    name: 'Vadsø',
    officialName: 'Vadsø',
    formerNumbers: ['5405'],
    validFrom: '2024-01-01',
    validTo: null,
    county: { number: '56', name: 'Finnmark' },
    organisationNumber: '964993602',
  });
});

test('a municipality that was split is refused with both names of what it became, and the rest is answered', async () => {
  const answer = await ask('{ municipality(number: "1507") { name } counties { name } }');
  expect(codesOf(answer)).toEqual(['MUNICIPALITY_SPLIT']);
  expect(answer.errors?.[0]?.message).toMatch(/1508.*1580/);
  expect(answer.data?.['counties']).toHaveLength(15);
});

test.each([
  ['{ municipality(number: "9999") { name } }', 'MUNICIPALITY_UNKNOWN'],
  ['{ county(number: "99") { name } }', 'COUNTY_UNKNOWN'],
  ['{ districts(municipalityNumber: "9999") { name } }', 'MUNICIPALITY_UNKNOWN'],
  ['{ municipalities(filter: { countyNumber: "x" }) { name } }', 'COUNTY_UNKNOWN'],
])('%s is refused: %s', async (query, code) => {
  expect(codesOf(await ask(query))).toEqual([code]);
});

test('lists are narrowed', async () => {
  const answer = dataOf(
    await ask(
      '{ municipalities(filter: { countyNumber: "56" }) { number } districts(municipalityNumber: "4601") { name } county(number: "03") { municipalities { name } } }',
    ),
  );
  expect(answer['municipalities'].map(({ number }: any) => number.slice(0, 2))).toEqual(
    Array.from({ length: 18 }, () => '56'),
  );
  expect(answer['districts']).toHaveLength(8);
  expect(answer['county'].municipalities).toEqual([{ name: 'Oslo' }]);
});

test('other services refer to areas by number, a former one too', async () => {
  const representations = [
    { __typename: 'Municipality', number: '3218' },
    { __typename: 'Municipality', number: '5405' },
    { __typename: 'County', number: '30' },
    { __typename: 'District', number: '030101' },
  ];
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Municipality { name validTo } ... on County { countyName: name } ... on District { districtName: name } } }`;
  expect(dataOf(await ask(query, { representations }))).toEqual({
    _entities: [
      { name: 'Ås', validTo: null },
      { name: 'Vadsø', validTo: '2024-01-01' },
      { countyName: 'Viken' },
      { districtName: 'Gamle Oslo' },
    ],
  });
});
