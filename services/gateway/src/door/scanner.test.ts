import { afterAll, expect, test } from 'vitest';
import { ask, testGateway } from '../testing/test-gateway.ts';

// What graphql-cop looks for, asked by ourselves. Introspection is open on purpose: the API is for everyone.

const gateway = await testGateway();
afterAll(() => gateway.dispose());

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

async function post(body: string, type = 'application/json') {
  const response = await fetch(gateway.url, { method: 'POST', headers: { 'content-type': type }, body });
  return { status: response.status, text: await response.text() };
}

const INTROSPECTION_IN_CIRCLES = `{ __schema { types { fields { type { ${'ofType { '.repeat(40)} name ${'} '.repeat(40)} } } } } }`;

test.each([
  [
    'alias overloading',
    `{ activities(first: 1) { ${times(101, (index) => `a${index}: title`)} } }`,
    'TOO_MANY_ALIASES',
  ],
  ['directive overloading', `{ __typename ${times(60, () => '@include(if: true)')} }`, 'TOO_MANY_DIRECTIVES'],
  ['field duplication', `{ activities(first: 1) { ${times(2_000, () => 'title')} } }`, 'QUERY_TOO_LARGE'],
  ['introspection in circles', INTROSPECTION_IN_CIRCLES, 'QUERY_TOO_DEEP'],
])('%s is refused', async (_, query, code) => {
  expect((await ask(gateway, query)).codes).toEqual([code]);
});

test('a batch is refused, however small', async () => {
  const { status, text } = await post(
    JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))),
  );
  expect([status, text]).toEqual([400, expect.stringContaining('BATCHES_NOT_TAKEN')]);
});

test('field suggestions are not made', async () => {
  expect((await post(JSON.stringify({ query: '{ activitie { id } __shema { x } }' }))).text).not.toMatch(
    /did you mean/i,
  );
});

test('nothing is traced into an answer, and no stack is shown', async () => {
  const headers = { 'apollo-tracing': '1', 'apollo-federation-include-trace': 'ftv1' };
  const answer = await ask(gateway, '{ activities(first: 1) { title } }', { headers });
  expect(Object.keys(answer)).not.toContain('extensions');
  const { text } = await post('{"query": "{ activities(first: \\"x\\") { title } }", "variables": {"a": 1}}');
  expect(text).not.toMatch(/stacktrace|tracing|ftv1|node_modules|\n\s+at /);
});

test('no console for writing queries is served', async () => {
  for (const path of ['/graphiql', '/playground', '/console', '/altair'])
    expect((await fetch(new URL(path, gateway.url), { headers: { accept: 'text/html' } })).status).toBe(404);
  const page = await fetch(gateway.url, { headers: { accept: 'text/html' } });
  expect(await page.text()).not.toMatch(/graphiql|playground|apollo sandbox/i);
});

test('a query by GET answers what is open, and by a form nothing at all', async () => {
  const search = `?query=${encodeURIComponent('{ __typename }')}`;
  expect((await fetch(gateway.url + search)).status).toBe(200);
  const rename = encodeURIComponent('mutation { renameActivity(id: "1", title: "x") { title } }');
  expect((await fetch(`${gateway.url}?query=${rename}`)).status).toBe(405);
  expect((await post('query={__typename}', 'application/x-www-form-urlencoded')).status).toBe(415);
});
