import { series } from '@samspill/values/testing/person-numbers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { dataDirWithCluster, removeDataDir } from './data-dir.ts';
import { type StartedHub, startedHub } from './started-hub.ts';

let dir: string;
let hub: StartedHub;

beforeAll(async () => {
  dir = await dataDirWithCluster();
  hub = await startedHub('--port', '0', '--data', dir);
});

afterAll(async () => {
  await hub.end('SIGTERM');
  await removeDataDir(dir);
});

/** Everything that is stored and told: rows by their ids, facts by the cursors. */
async function stored(): Promise<unknown> {
  const { data, errors } = await ask(
    hub.url,
    `{ organisations(first: 100) { edges { node { id } } } activities { totalCount }
       changeCursors { organisations { latest } activities { latest } } }`,
  );
  expect(errors).toEqual([]);
  return data;
}

const register = (fields: string) =>
  `mutation { registerOrganisation(input: { ${fields} }) { organisation { id } } }`;
const NETWORK =
  'kind: ASSOCIATION, source: OPERATOR, numberMissingReason: NETWORK, municipalityNumber: "4601"';
/** Of the synthetic series of Skatteetaten, made anew: nobody has it. */
const PERSON_NUMBER = fc.sample(series.Tenor, { numRuns: 1, seed: 1 })[0]!;

const cases: Record<string, { query: string; code: string; variables?: object }> = {
  'an unknown municipality': {
    query: '{ municipality(number: "9998") { name } }',
    code: 'MUNICIPALITY_UNKNOWN',
  },
  'an organisation number with a wrong checksum': {
    query: register(
      'name: "Korps", kind: CLUB, source: OPERATOR, organisationNumber: "974760674", municipalityNumber: "4601"',
    ),
    code: 'ORGANISATION_NUMBER_CHECK_FAILED',
  },
  'a person number in a name': {
    query: register(`name: "Korps ${PERSON_NUMBER}", ${NETWORK}`),
    code: 'PERSON_NUMBER_IN_TEXT',
  },
  'an empty name': { query: register(`name: "  ", ${NETWORK}`), code: 'TEXT_MISSING' },
  'a malformed id': { query: '{ activity(id: "1") { kind } }', code: 'MALFORMED_ID' },
  'a time that is none, beside what is right': {
    query: '{ counties { name } activities(filter: { from: "tomorrow" }) { totalCount } }',
    code: 'BAD_USER_INPUT',
  },
  'a malformed cursor': { query: '{ activities(after: "x") { totalCount } }', code: 'MALFORMED_CURSOR' },
  'a page without end': { query: '{ activities(first: 1000000000) { totalCount } }', code: 'TOO_MANY_ROWS' },
  'an unknown enum': {
    query: register('name: "Korps", kind: PIRATES, source: OPERATOR, municipalityNumber: "4601"'),
    code: 'BAD_USER_INPUT',
  },
  'a wrong type': { query: '{ activities(first: "ten") { totalCount } }', code: 'BAD_USER_INPUT' },
  'a wrong type in a variable': {
    query: 'query ($first: Int) { activities(first: $first) { totalCount } }',
    variables: { first: 'ten' },
    code: 'BAD_USER_INPUT',
  },
  'a field that is not there': { query: '{ children { name } }', code: 'GRAPHQL_VALIDATION_FAILED' },
  'what is no GraphQL': { query: '{ activities(', code: 'GRAPHQL_PARSE_FAILED' },
  'a deep query': {
    query: `{ activities { edges { node { ${'organisers { activities { edges { node { '.repeat(6)} kind ${'} } } }'.repeat(6)} } } } }`,
    code: 'QUERY_TOO_DEEP',
  },
};

test.each(Object.entries(cases))(
  '%s is refused with a code, in three languages, and nothing is stored',
  async (_, { query, code, variables = {} }) => {
    const before = await stored();
    const texts = new Set<string>();
    for (const language of ['nb', 'nn', 'en']) {
      const { errors } = await ask(hub.url, query, { key: hub.writeKey, variables, language });
      expect(errors[0]?.extensions['code']).toBe(code);
      expect(errors[0]!.message).not.toContain(PERSON_NUMBER);
      texts.add(errors[0]!.message);
    }
    expect(texts.size).toBe(3);
    expect(await stored()).toEqual(before);
    expect(hub.printed()).not.toContain(PERSON_NUMBER);
  },
);

test('a body of ten megabytes is refused while it is being sent', async () => {
  const before = await stored();
  const response = await fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${hub.writeKey}` },
    body: JSON.stringify({ query: register(`name: "${'a'.repeat(10_000_000)}", ${NETWORK}`) }),
  }).catch((error: unknown) => error as Error);
  // The connection may be cut before the answer is read.
  if (response instanceof Response) {
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BODY_TOO_LARGE' } }] });
  }
  expect(await stored()).toEqual(before);
});

test('writing needs the key that start printed', async () => {
  const before = await stored();
  const query = register(`name: "Korps", ${NETWORK}`);
  for (const key of [undefined, 'samspill_wrong', `${hub.writeKey}x`]) {
    const { errors } = await ask(hub.url, query, key === undefined ? {} : { key });
    expect(errors[0]!.extensions['code']).toMatch(/KEY/);
  }
  expect(await stored()).toEqual(before);
});
