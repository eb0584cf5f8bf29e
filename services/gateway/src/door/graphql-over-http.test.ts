import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createLogger } from '@samspill/service-kit/logger';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { TEST_KEY } from '../testing/one-key.ts';
import { ask, testGateway } from '../testing/test-gateway.ts';
import { activities } from '../testing/test-world-data.ts';
import { planExecutor } from '../executor/plan-executor.ts';
import { EXAMPLE_QUERY } from './landing-page.ts';

const gateway = await testGateway();
afterAll(() => gateway.dispose());

const AUTHORISED = { authorization: `Bearer ${TEST_KEY.secret}` };
const RENAME = `mutation { renameActivity(id: "${activities[0]!.id}", title: "Ny") { title organisers { name } } }`;

test('a join over two subgraphs is answered', async () => {
  const { status, data, errors } = await ask(
    gateway,
    'query ($n: Int) { activities(first: $n) { title organisers { name } } }',
    {
      variables: { n: 2 },
    },
  );
  expect([status, errors]).toEqual([200, undefined]);
  expect(data.activities).toHaveLength(2);
});

test('a query can be asked by GET', async () => {
  const response = await fetch(
    `${gateway.url}?query=${encodeURIComponent('{ activities(first: 1) { title } }')}`,
  );
  expect(await response.json()).toEqual({ data: { activities: [{ title: 'Tilbud 0' }] } });
});

test('the subgraph of the gateway itself answers too', async () => {
  const { data } = await ask(gateway, '{ changeCursors { activities { earliest latest } } }');
  expect(data.changeCursors.activities.latest).toMatch(/^[0-9a-f]{32}\.\d+$/);
});

test('a mutation needs the key, and nothing runs without it', async () => {
  expect(await ask(gateway, RENAME)).toMatchObject({
    status: 401,
    codes: ['WRITING_NEEDS_A_KEY'],
    data: undefined,
  });
  expect(await ask(gateway, RENAME, { headers: { authorization: 'Bearer wrong' } })).toMatchObject({
    status: 401,
    codes: ['WRITE_KEY_UNKNOWN'],
  });
  expect(await ask(gateway, RENAME, { headers: { authorization: 'Basic eDp5' } })).toMatchObject({
    codes: ['WRITE_KEY_UNKNOWN'],
  });
  expect(
    await ask(gateway, RENAME, { headers: { ...AUTHORISED, 'x-forwarded-for': '10.0.0.1' } }),
  ).toMatchObject({
    status: 403,
    codes: ['WRITE_KEY_FROM_AFAR'],
  });
  expect((await ask(gateway, RENAME, { headers: AUTHORISED })).data.renameActivity.title).toBe('Ny');
});

test.each([
  [
    'GET mutation',
    405,
    ['MUTATION_OVER_GET'],
    { url: `?query=${encodeURIComponent(RENAME)}`, headers: AUTHORISED },
  ],
  [
    'form',
    415,
    ['CONTENT_TYPE_NOT_TAKEN'],
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...AUTHORISED },
      body: `query=${RENAME}`,
    },
  ],
  [
    'plain text',
    415,
    ['CONTENT_TYPE_NOT_TAKEN'],
    {
      method: 'POST',
      headers: { 'content-type': 'text/plain', ...AUTHORISED },
      body: JSON.stringify({ query: RENAME }),
    },
  ],
  [
    'multipart',
    415,
    ['CONTENT_TYPE_NOT_TAKEN'],
    {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', ...AUTHORISED },
      body: '--x--',
    },
  ],
  [
    'no content type',
    415,
    ['CONTENT_TYPE_NOT_TAKEN'],
    { method: 'POST', headers: AUTHORISED, body: new Blob([JSON.stringify({ query: RENAME })]) },
  ],
  [
    'foreign origin',
    403,
    ['CROSS_SITE_WRITE'],
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example', ...AUTHORISED },
      body: JSON.stringify({ query: RENAME }),
    },
  ],
  [
    'opaque origin',
    403,
    ['CROSS_SITE_WRITE'],
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'null', ...AUTHORISED },
      body: JSON.stringify({ query: RENAME }),
    },
  ],
  [
    'a batch',
    400,
    ['BATCHES_NOT_TAKEN'],
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }]),
    },
  ],
  [
    'PUT',
    405,
    ['METHOD_NOT_TAKEN'],
    { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' },
  ],
  [
    'no JSON',
    400,
    ['MALFORMED_REQUEST'],
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
  ],
  [
    '10 MB',
    413,
    ['BODY_TOO_LARGE'],
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'x'.repeat(10_000_000) }),
    },
  ],
  [
    'a subscription',
    400,
    ['SUBSCRIPTION_NEEDS_A_STREAM'],
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: 'subscription { activityChanged { cursor } }' }),
    },
  ],
] as const)('%s is refused', async (_, status, codes, { url = '', ...init }: any) => {
  const response = await fetch(gateway.url + url, init);
  const { errors } = (await response.json()) as { errors: any[] };
  expect([response.status, errors.map((error: any) => error.extensions.code)]).toEqual([status, codes]);
});

test('what is wrong is said in the language asked for, with a code and no suggestions', async () => {
  for (const [language, text] of [
    ['nb', 'skjemaet'],
    ['nn', 'skjemaet'],
    ['en', 'schema'],
  ]) {
    const { codes, errors } = await ask(gateway, '{ activitie { titel } }', {
      headers: { 'accept-language': language! },
    });
    expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(errors![0].message).toContain(text);
    expect(JSON.stringify(errors)).not.toContain('activities');
  }
  const { codes, errors } = await ask(gateway, 'query ($n: Int!) { activities(first: $n) { title } }', {
    variables: { n: 'tjuetre' },
  });
  expect(codes).toEqual(['BAD_USER_INPUT']);
  expect(JSON.stringify(errors)).not.toContain('tjuetre');
});

test('any page may read, without credentials that a browser adds by itself', async () => {
  const response = await fetch(gateway.url, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://club.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    },
  });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  const { status, headers } = await ask(gateway, '{ __typename }', {
    headers: { origin: 'https://club.example' },
  });
  expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*']);
});

test('the page for people loads nothing, and its policy holds what it contains', async () => {
  const base = gateway.url.replace('/graphql', '/');
  const response = await fetch(base, { headers: { 'accept-language': 'en' } });
  const page = await response.text();
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page).toContain('<html lang="en">');
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(await (await fetch(`${base}?lang=nb`)).text()).toContain('<html lang="nb">');
  // A browser runs the script and shows the style only if they are what the policy names.
  for (const [tag, directive] of [
    ['style', 'style-src'],
    ['script', 'script-src'],
  ]) {
    const content = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(page)![1]!;
    const digest = createHash('sha256').update(content).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`${directive} 'sha256-${digest}'`);
  }
});

test('the example on the page fits the schema of the hub', async () => {
  const supergraphSdl = await readFile(
    new URL('../../../../schema/graphql/supergraph.graphql', import.meta.url),
    'utf8',
  );
  const { schema } = planExecutor({
    supergraphSdl,
    subgraphs: {},
    logger: createLogger({ service: 'gateway', level: 'silent' }),
  });
  expect(validate(schema, parse(EXAMPLE_QUERY))).toEqual([]);
});

test('the schema can be read with its descriptions', async () => {
  const sdl = await (await fetch(gateway.url.replace('/graphql', '/schema.graphql'))).text();
  expect(buildSchema(sdl).getType('ActivityChange')!.description).toBe(
    'Something that happened to an activity.',
  );
  expect(sdl).not.toContain('join__');
});

test('health and metrics are there, and other addresses are not', async () => {
  const base = gateway.url.replace('/graphql', '');
  expect((await fetch(`${base}/livez`)).status).toBe(200);
  expect(await (await fetch(`${base}/readyz`)).json()).toMatchObject({
    ready: true,
    checks: { activities: { ok: true }, 'following-activities': { ok: true } },
  });
  expect(await (await fetch(`${base}/metrics`)).text()).toContain(
    'samspill_graphql_operation_duration_seconds_count{service="gateway",kind="query"}',
  );
  expect((await fetch(`${base}/graphql/x`)).status).toBe(404);
});
