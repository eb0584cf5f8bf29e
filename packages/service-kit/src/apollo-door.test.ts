import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BODY_BYTES_MAX } from './read-body.ts';
import { type GardenDoor, startGardenDoor } from './testing/garden-door.ts';

let door: GardenDoor;
beforeAll(async () => {
  door = await startGardenDoor();
});
afterAll(() => door.close());

const JSON_HEADERS = { 'content-type': 'application/json' };

async function post(body: unknown, headers: Record<string, string> = JSON_HEADERS) {
  const response = await fetch(door.url, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, ...((await response.json()) as Answer) };
}
async function get(search: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${door.url}?${search}`, { headers });
  return { status: response.status, headers: response.headers, ...((await response.json()) as Answer) };
}
interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: { code: string; details?: unknown } }[];
}
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

describe('GraphQL over HTTP', () => {
  test('every audit of the specification holds', async () => {
    const results = await auditServer({ url: door.url });
    expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
    expect(results).toHaveLength(61);
  });

  test('answers, and says which answer it was', async () => {
    const answer = await post({
      query: 'query ($name: String) { hello(name: $name) }',
      variables: { name: 'Å' },
    });
    expect(answer).toMatchObject({ status: 200, data: { hello: 'hello Å' } });
    expect(answer.headers.get('x-correlation-id')).toMatch(/^[\da-f-]{36}$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('introspection is open', async () => {
    expect(await post({ query: '{ __schema { queryType { name } } }' })).toMatchObject({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
  });
});

describe('errors', () => {
  test.each([
    ['{ hello', 'GRAPHQL_PARSE_FAILED'],
    ['{ helo }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ leaf(shade: PINK) }', 'BAD_USER_INPUT'],
    ['{ leaf(size: "Kari") }', 'BAD_USER_INPUT'],
    ['query A { hello } query B { hello }', 'OPERATION_RESOLUTION_FAILURE'],
    [`{ ${'deep { '.repeat(30)} hello ${'} '.repeat(30)} }`, 'QUERY_TOO_DEEP'],
    [`{ ${'hello '.repeat(9_000)} }`, 'QUERY_TOO_LONG'],
    ['{ fail(how: "refusal") }', 'MALFORMED_ID'],
    ['{ fail(how: "Kari") }', 'INTERNAL_ERROR'],
  ])('%#: %.30s… → %s, in three languages, guessing nothing', async (query, code) => {
    const answers = await Promise.all(
      ['nb', 'nn', 'en'].map((language) => post({ query }, { ...JSON_HEADERS, 'accept-language': language })),
    );
    expect(answers.map(codes)).toEqual([[code], [code], [code]]);
    expect(new Set(answers.map(({ errors }) => errors![0]!.message)).size).toBe(3);
    expect(JSON.stringify(answers)).not.toMatch(/Did you mean|stack|Kari/);
  });

  test('variables that do not fit are named', async () => {
    const answer = await post({
      query: 'query ($size: Int) { leaf(size: $size) }',
      variables: { size: 'Kari' },
    });
    expect(answer.errors).toEqual([
      {
        message: expect.any(String),
        extensions: { code: 'BAD_USER_INPUT', details: { field: '$size', expected: 'Int' } },
      },
    ]);
  });

  test('a viewer that is refused is told so by status and code', async () => {
    const answer = await post({ query: '{ hello }' }, { ...JSON_HEADERS, authorization: 'Bearer wrong' });
    expect([answer.status, codes(answer)]).toEqual([401, ['WRITING_NEEDS_A_KEY']]);
  });

  test('no text of an error reaches the log', async () => {
    await post({ query: '{ fail(how: "Kari") }' });
    expect(door.log()).toContain('an operation failed');
    expect(door.log()).not.toContain('Kari');
  });
});

describe('what is no GraphQL request', () => {
  const query = '{ hello }';
  test.each([
    ['broken JSON', '{"query": "{ hello', JSON_HEADERS, 400, 'MALFORMED_REQUEST'],
    ['an empty body', '', JSON_HEADERS, 400, 'MALFORMED_REQUEST'],
    ['null', 'null', JSON_HEADERS, 400, 'MALFORMED_REQUEST'],
    ['a batch', [{ query }], JSON_HEADERS, 400, 'BATCHES_NOT_TAKEN'],
    ['variables as text', { query, variables: '{}' }, JSON_HEADERS, 400, 'MALFORMED_REQUEST'],
    [
      'a form',
      'query={hello}',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'CONTENT_TYPE_NOT_TAKEN',
    ],
    ['plain text', { query }, { 'content-type': 'text/plain' }, 415, 'CONTENT_TYPE_NOT_TAKEN'],
    [
      'multipart',
      { query },
      { 'content-type': 'multipart/form-data; boundary=x' },
      415,
      'CONTENT_TYPE_NOT_TAKEN',
    ],
    [
      'another charset',
      { query },
      { 'content-type': 'application/json; charset=utf-16' },
      415,
      'CONTENT_TYPE_NOT_TAKEN',
    ],
    [
      'a compressed body',
      { query },
      { ...JSON_HEADERS, 'content-encoding': 'gzip' },
      415,
      'CONTENT_TYPE_NOT_TAKEN',
    ],
    ['an answer in HTML', { query }, { ...JSON_HEADERS, accept: 'text/html' }, 406, 'NOT_ACCEPTABLE'],
    ['a subscription', { query: 'subscription { told }' }, JSON_HEADERS, 400, 'SUBSCRIPTION_NEEDS_A_STREAM'],
    ['__proto__ as a body', '{"__proto__": {"query": "{ hello }"}}', JSON_HEADERS, 400, 'MALFORMED_REQUEST'],
  ])('%s is refused', async (_what, body, headers, status, code) => {
    const before = door.run();
    const answer = await post(body, headers);
    expect([answer.status, codes(answer)]).toEqual([status, [code]]);
    expect(door.run()).toBe(before);
  });

  test('other methods are refused, with those that are taken', async () => {
    const response = await fetch(door.url, { method: 'PUT', body: '{}', headers: JSON_HEADERS });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe('GET', () => {
  const read = `query=${encodeURIComponent('{ hello(name: "x") }')}`;

  test('reads, and never writes', async () => {
    expect(await get(read)).toMatchObject({ status: 200, data: { hello: 'hello x' } });
    const before = door.run();
    const mutation = await get('query=mutation{write}', { 'apollo-require-preflight': 'true' });
    expect([mutation.status, codes(mutation), mutation.headers.get('allow')]).toEqual([
      405,
      ['MUTATION_OVER_GET'],
      'POST',
    ]);
    expect(door.run()).toBe(before);
  });

  test('a parameter that comes twice is refused', async () => {
    expect(codes(await get(`${read}&${read}`))).toEqual(['MALFORMED_REQUEST']);
  });

  test.each([
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'https://elsewhere.example', 'apollo-require-preflight': 'true' }, 200],
    [{ 'content-type': 'text/plain' }, 403],
  ])('from a page with %j: %d', async (headers, status) => {
    expect((await get(read, headers as Record<string, string>)).status).toBe(status);
  });
});

describe('size', () => {
  test('a body above the limit is refused by its length, and the answer gets through', async () => {
    const answer = await post(' '.repeat(10 * BODY_BYTES_MAX));
    expect([answer.status, codes(answer)]).toEqual([413, ['BODY_TOO_LARGE']]);
  });

  test('a body without a length is refused when the limit is passed', async () => {
    const chunk = new Uint8Array(100_000).fill(32);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 30) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const response = await fetch(door.url, {
      method: 'POST',
      headers: JSON_HEADERS,
      body,
      duplex: 'half',
    });
    expect([response.status, codes((await response.json()) as Answer)]).toEqual([413, ['BODY_TOO_LARGE']]);
  });

  test('headers above the limit, and what is no HTTP, get a coded answer and a closed connection', async () => {
    for (const [request, status] of [
      [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
      ['nonsense\r\n\r\n', 400],
      ['POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ] as const) {
      const socket = connect(door.port, '127.0.0.1');
      socket.write(request);
      const answer = await text(socket);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*Connection: close[^]*MALFORMED_REQUEST`));
    }
  });

  test('a sender who goes away midway is not logged as an error of ours', async () => {
    const before = door.log();
    const socket = connect(door.port, '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"query"',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await post({ query: '{ hello }' });
    expect(door.log()).toBe(before);
  });
});
