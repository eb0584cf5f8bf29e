import { testOrganisationNumber } from '@samspill/values/organisation-number';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf, dataOf } from '../testing/answers.ts';
import { mutations, registered } from '../testing/commands.ts';
import { ANONYMOUS, type TestService, testService } from '../testing/test-service.ts';

let service: TestService;
let clock = new Date('2026-06-10T08:00:00.000Z');
const id: Record<string, string> = {};

// In the order of registration, a second apart.
const actors: Record<string, Record<string, unknown>> = {
  Ås: { name: 'Ås frivilligsentral', kind: 'VOLUNTEER_CENTRE', icnpo: ['8200'] },
  Øystese: {
    name: 'Øystese musikklag',
    municipalityNumber: '4601',
    districtNumber: '460107',
    icnpo: ['1100', '13100'],
  },
  Aas: {
    name: 'aas 100%_lag',
    municipalityNumber: '0301',
    districtNumber: '030101',
    icnpo: ['1200'],
    source: 'SAMPLE',
  },
  Ærfugl: {
    name: 'Ærfugl speidergruppe',
    municipalityNumber: '0301',
    districtNumber: '030102',
    icnpo: ['13'],
  },
  Zebra: { name: 'Zebra ballklubb', municipalityNumber: '0301', icnpo: [], source: 'SAMPLE' },
  Twin: { name: 'Zebra ballklubb', numberMissingReason: 'INFORMAL_GROUP', municipalityNumber: '1103' },
};

beforeAll(async () => {
  service = await testService({ now: () => clock });
  for (const [key, input] of Object.entries(actors)) {
    clock = new Date(clock.getTime() + 1_000);
    id[key] = await registered(service, input);
  }
  dataOf(await service.ask(mutations.close, { input: { id: id['Zebra'], reason: 'DISSOLVED' } }));
});
afterAll(() => service.dispose());

async function list(
  args: string,
): Promise<{ keys: string[]; cursors: string[]; totalCount: number; pageInfo: Record<string, unknown> }> {
  const fields =
    '{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';
  const answer = dataOf(
    await service.ask(`{ organisations${args && `(${args})`} ${fields} }`, {}, ANONYMOUS),
  );
  const { edges, totalCount, pageInfo } = answer['organisations'];
  const keyOf = (nodeId: string) => Object.keys(id).find((key) => id[key] === nodeId)!;
  return {
    keys: edges.map((edge: any) => keyOf(edge.node.id)),
    cursors: edges.map((edge: any) => edge.cursor),
    totalCount,
    pageInfo,
  };
}

test('an organisation by its id, for everyone, with all that is public', async () => {
  const answer = dataOf(
    await service.ask(
      `query ($id: ID!) { organisation(id: $id) {
        id organisationNumber iso6523 numberMissingReason name names { name validFrom validTo } form kind
        icnpo { code name group { code } } municipality { number name } district { name municipality { number } }
        parent { id } branches { edges { node { id } } } website status closedOn closingReason successor { id }
        source assuredOn createdAt changedAt } }`,
      { id: id['Øystese'] },
      ANONYMOUS,
    ),
  );
  const { organisationNumber, ...rest } = answer['organisation'];
  expect(rest).toEqual({
    id: id['Øystese'],
    iso6523: `0192:${organisationNumber}`,
    numberMissingReason: null,
    name: 'Øystese musikklag',
    names: [{ name: 'Øystese musikklag', validFrom: null, validTo: null }],
    form: null,
    kind: 'CLUB',
    icnpo: [
      { code: '1100', name: 'Kunst og kultur', group: { code: '1' } },
      { code: '13100', name: 'Barne- og ungdomsorganisasjoner', group: { code: '13' } },
    ],
    municipality: { number: '4601', name: 'Bergen' },
    district: { name: 'Årstad', municipality: { number: '4601' } },
    parent: null,
    branches: { edges: [] },
    website: null,
    status: 'ACTIVE',
    closedOn: null,
    closingReason: null,
    successor: null,
    source: 'OPERATOR',
    assuredOn: null,
    createdAt: '2026-06-10T08:00:02.000Z',
    changedAt: '2026-06-10T08:00:02.000Z',
  });
});

test('by its number, spaces tolerated; nobody by a number nobody has', async () => {
  const organisationNumber = testOrganisationNumber(7);
  const made = await registered(service, { organisationNumber });
  const spaced = organisationNumber.replaceAll(/(...)/g, '$1 ');
  const query = 'query ($n: String!) { organisationByNumber(organisationNumber: $n) { id } }';
  expect(dataOf(await service.ask(query, { n: spaced }))).toEqual({ organisationByNumber: { id: made } });
  expect(dataOf(await service.ask(query, { n: '974760673' }))).toEqual({ organisationByNumber: null });
  expect(codesOf(await service.ask(query, { n: '974760674' }))).toEqual(['ORGANISATION_NUMBER_CHECK_FAILED']);
  dataOf(await service.ask(mutations.withdraw, { input: { id: made, reason: 'ENTERED_IN_ERROR' } }));
  expect(dataOf(await service.ask(query, { n: spaced }))).toEqual({ organisationByNumber: null });
});

test('names are in Norwegian order, å last; capitals do not count; twins are told apart by id', async () => {
  const twins = [id['Zebra']!, id['Twin']!]
    .toSorted()
    .map((each) => (each === id['Twin'] ? 'Twin' : 'Zebra'));
  // In Norwegian, aa is å.
  expect((await list('')).keys).toEqual([...twins, 'Ærfugl', 'Øystese', 'Aas', 'Ås']);
});

test('the latest change first', async () => {
  expect((await list('order: RECENTLY_CHANGED')).keys.slice(-4)).toEqual(['Ærfugl', 'Aas', 'Øystese', 'Ås']);
});

test.each([
  ['municipalityNumber: "0301"', ['Zebra', 'Ærfugl', 'Aas']],
  ['municipalityNumber: "3021"', ['Ås']],
  ['districtNumber: "030101"', ['Aas']],
  ['kind: VOLUNTEER_CENTRE', ['Ås']],
  ['icnpo: "1200"', ['Aas']],
  ['icnpo: "1"', ['Øystese', 'Aas']],
  ['icnpo: "13"', ['Ærfugl', 'Øystese']],
  ['icnpo: "13100"', ['Øystese']],
  ['statuses: [CLOSED]', ['Zebra']],
  ['source: SAMPLE', ['Zebra', 'Aas']],
  ['namePrefix: "ås "', ['Ås']],
  ['namePrefix: "ÆRF"', ['Ærfugl']],
  ['namePrefix: "aas 100%_"', ['Aas']],
  ['namePrefix: "%"', []],
  ['namePrefix: "_"', []],
  ['municipalityNumber: "0301", statuses: [ACTIVE], icnpo: "1"', ['Aas']],
])('narrowed by %s', async (filter, keys) => {
  expect((await list(`filter: { ${filter} }`)).keys).toEqual(keys);
  expect(await list(`first: 0, filter: { ${filter} }`)).toMatchObject({ keys: [], totalCount: keys.length });
});

test.each([
  ['municipalityNumber: "1507"', 'MUNICIPALITY_SPLIT'],
  ['municipalityNumber: "9999"', 'MUNICIPALITY_UNKNOWN'],
  ['districtNumber: "999999"', 'DISTRICT_UNKNOWN'],
  ['icnpo: "x"', 'ICNPO_CODE_UNKNOWN'],
  ['namePrefix: "\\u0000"', 'TEXT_NOT_PRINTABLE'],
  ['kind: NOTHING', 'BAD_USER_INPUT'],
])('a filter that cannot be is refused: %s', async (filter, code) => {
  const answer = await service.ask(`{ organisations(filter: { ${filter} }) { edges { cursor } } }`);
  expect(codesOf(answer)).toEqual([code]);
});

test.each(['NAME', 'RECENTLY_CHANGED'])(
  'in the order %s, page by page is the whole list, from either end',
  async (order) => {
    const whole = (await list(`order: ${order}`)).keys;
    const forward: string[] = [];
    for (let after = ''; ;) {
      const page = await list(`order: ${order}, first: 2${after}`);
      forward.push(...page.keys);
      if (!page.pageInfo['hasNextPage']) break;
      after = `, after: "${String(page.pageInfo['endCursor'])}"`;
    }
    expect(forward).toEqual(whole);
    const backward: string[] = [];
    for (let before = ''; ;) {
      const page = await list(`order: ${order}, last: 2${before}`);
      backward.unshift(...page.keys);
      if (!page.pageInfo['hasPreviousPage']) break;
      before = `, before: "${String(page.pageInfo['startCursor'])}"`;
    }
    expect(backward).toEqual(whole);
  },
);

test('a municipality’s list and a parent’s are pages of the same kind as the list of all', async () => {
  const all = await list('filter: { municipalityNumber: "0301" }');
  const fields =
    '{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';
  const answer = dataOf(
    await service.ask(
      `query ($after: String) { municipality(number: "0301") {
        all: organisations ${fields} rest: organisations(first: 5, after: $after) ${fields}
        samples: organisations(filter: { source: SAMPLE, statuses: [ACTIVE] }) ${fields} } }`,
      { after: all.cursors[0] },
    ),
  );
  const { all: inside, rest, samples } = answer['municipality'];
  expect(samples).toMatchObject({ totalCount: 1, edges: [{ node: { id: id['Aas'] } }] });
  expect(inside.edges.map(({ cursor }: any) => cursor)).toEqual(all.cursors);
  expect(rest.edges.map(({ cursor }: any) => cursor)).toEqual(all.cursors.slice(1));
  expect([inside.totalCount, rest.totalCount]).toEqual([all.keys.length, all.keys.length]);
  expect(rest.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
});

test('a cursor belongs to its order', async () => {
  const { cursors } = await list('order: NAME');
  const query = `query ($after: String) { organisations(order: RECENTLY_CHANGED, after: $after) { edges { cursor } } }`;
  expect(codesOf(await service.ask(query, { after: cursors[0] }))).toEqual(['MALFORMED_CURSOR']);
  const byHand = Buffer.from(JSON.stringify(['RECENTLY_CHANGED', ['yesterday'], 'x'])).toString('base64url');
  expect(codesOf(await service.ask(query, { after: byHand }))).toEqual(['MALFORMED_CURSOR']);
});

test('an id that is none, and one that is nobody’s', async () => {
  const query = 'query ($id: ID!) { organisation(id: $id) { id } }';
  expect(codesOf(await service.ask(query, { id: 'Ås' }))).toEqual(['MALFORMED_ID']);
  expect(dataOf(await service.ask(query, { id: '018f4a5e-0000-7000-8000-000000000000' }))).toEqual({
    organisation: null,
  });
});
