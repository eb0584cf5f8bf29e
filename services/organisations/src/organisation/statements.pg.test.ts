import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf } from '../testing/answers.ts';
import { mutations, registered } from '../testing/commands.ts';
import { statementsOf } from '../testing/statements-of.ts';
import { type TestService, testService } from '../testing/test-service.ts';

let service: TestService;
let ids: string[];
beforeAll(async () => {
  service = await testService();
  ids = [];
  // Fifty, each with a parent of its own, in a municipality that ten of them share.
  const municipalities = ['0301', '1103', '4601', '3218', '4204'];
  for (let i = 0; i < 50; i++) {
    const municipalityNumber = municipalities[i % municipalities.length];
    const [id, parentId] = [await registered(service, { municipalityNumber }), await registered(service)];
    dataOf(await service.ask(mutations.attach, { input: { id, parentId } }));
    ids.push(id);
  }
});
afterAll(() => service.dispose());

const references = (count: number) => ids.slice(0, count).map((id) => ({ __typename: 'Organisation', id }));

test.each([
  ['its parent', '{ name parent { name } }', 2],
  ['its branches', '{ branches(first: 3) { edges { node { name } } pageInfo { hasNextPage } } }', 2],
  ['its branches, from the end', '{ branches(last: 1, order: RECENTLY_CHANGED) { edges { cursor } } }', 2],
  ['how many branches it has', '{ branches(first: 1) { totalCount edges { node { name } } } }', 3],
  [
    'how many neighbours it has',
    '{ municipality { organisations(filter: { kind: CLUB }) { totalCount } } }',
    3,
  ],
  ['the branches of its parent', '{ parent { branches { edges { node { name } } } } }', 3],
  [
    'its neighbours',
    '{ municipality { organisations(first: 2) { edges { node { parent { name } } } } } }',
    3,
  ],
  ['its successor, district and categories', '{ successor { id } district { name } icnpo { name } }', 1],
])('%s: as many statements for 1, 10 and 50', async (_, fields, expected) => {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organisation ${fields} } }`;
  const counts = [];
  for (const parents of [1, 10, 50]) {
    let answer: Record<string, any> = {};
    const statements = await statementsOf(async () => {
      answer = dataOf(await service.ask(query, { representations: references(parents) }));
    });
    expect(answer['_entities']).toHaveLength(parents);
    counts.push(statements.length);
  }
  expect(counts).toEqual([expected, expected, expected]);
});

test('all municipalities with their first organisations are one statement', async () => {
  const statements = await statementsOf(async () =>
    dataOf(
      await service.ask('{ municipalities { number organisations(first: 1) { edges { node { name } } } } }'),
    ),
  );
  expect(statements).toHaveLength(1);
});

test('different pages of one list in one query are one statement each, not one for each parent', async () => {
  const statements = await statementsOf(async () =>
    dataOf(
      await service.ask(`{ municipalities(filter: { countyNumber: "46" }) {
        first: organisations(first: 1) { edges { cursor } } last: organisations(last: 1) { edges { cursor } } } }`),
    ),
  );
  expect(statements).toHaveLength(2);
});

// The control: were the counter blind, the tests above would pass with any number.
test('the counter sees each statement of questions asked one by one', async () => {
  const statements = await statementsOf(async () => {
    for (const id of ids.slice(0, 10)) {
      dataOf(await service.ask('query ($id: ID!) { organisation(id: $id) { parent { name } } }', { id }));
    }
  });
  expect(statements).toHaveLength(20);
});
