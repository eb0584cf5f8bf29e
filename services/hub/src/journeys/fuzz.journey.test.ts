import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { OperationTypeNode, buildSchema, graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { dataDirWithCluster, removeDataDir } from './data-dir.ts';
import { faultOf } from './fuzz/fault-of.ts';
import { type GeneratedOperation, generatedOperation } from './fuzz/generated-operation.ts';
import { type Random, seeded } from './fuzz/random.ts';
import { type Send, type Target, overHttp, overSse, overWebsocket } from './fuzz/send.ts';
import { type StartedHub, startedHub } from './started-hub.ts';

/** The same seed asks the same, so that a build does not turn on luck. FUZZ_SEED asks other things, FUZZ_OPERATIONS more. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 99);
const OPERATIONS = Number(process.env['FUZZ_OPERATIONS'] ?? 1_500);
const AT_ONCE = 8;
const FAULTS_SHOWN_MAX = 5;

let dir: string;
let hub: StartedHub;

beforeAll(async () => {
  dir = await dataDirWithCluster();
  hub = await startedHub('--port', '0', '--data', dir);
});

afterAll(async () => {
  if ((await hub.end('SIGTERM')) !== 0) throw new Error(`the hub did not end well:\n${hub.printed()}`);
  await removeDataDir(dir);
});

test(`${OPERATIONS} operations that fit the schema or nearly, seed ${SEED}: each is answered or refused with a code`, async () => {
  const faults = await attack(hub, await knownOf(hub.url), OPERATIONS);
  expect(faults).toEqual([]);
  expect(hub.process.exitCode).toBeNull();
  // Nothing that was sent has changed how the next one is answered.
  expect((await ask(hub.url, '{ counties { name } }')).data.counties).toHaveLength(15);
  expect(hub.printed()).not.toMatch(/"level":(?:"(?:error|fatal)"|[56]0)/);
}, 120_000);

test('a server that throws what it likes does not pass', async () => {
  const source = await schemaText(hub.url);
  const careless = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const fields = (): never => {
      throw new TypeError('Cannot read properties of undefined');
    };
    const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString());
    const rootValue = new Proxy({}, { get: () => fields });
    const result = await graphql({
      schema: buildSchema(source),
      source: query,
      rootValue,
      variableValues: variables,
      operationName,
    });
    response.end(JSON.stringify(result));
  }).listen(0, '127.0.0.1');
  await once(careless, 'listening');
  const url = `http://127.0.0.1:${(careless.address() as AddressInfo).port}`;
  const faults = await attack({ url, onlyHttp: true, source }, ['x'], 40);
  careless.close();
  careless.closeAllConnections();
  expect(faults.length).toBeGreaterThan(20);
});

test.each([
  [{ status: 500, body: '{"data":{}}' }, 'status 500'],
  [{ status: 200, body: '<html>' }, 'not JSON'],
  [{ status: 200, body: '{}' }, 'neither data nor errors'],
  [answered('OTHER', 'Nei'), 'no code of ours: OTHER'],
  [answered('INTERNAL_ERROR', 'Nei'), 'INTERNAL_ERROR'],
  [answered('BAD_USER_INPUT', 'Variable "$a" got invalid value'), 'not translated'],
  [answered('BAD_USER_INPUT', 'Nei, {field} passar ikkje'), 'no whole text'],
  [answered('BAD_USER_INPUT', 'Nei\n    at run (a.ts:1:1)'), 'shows what is inside'],
  [answered('BAD_USER_INPUT', 'Nei'), null],
])('of %j it is said: %s', (answer, fault) => expect(faultOf(answer)).toBe(fault));

function answered(code: string, message: string) {
  return { status: 200, body: JSON.stringify({ errors: [{ message, extensions: { code } }] }) };
}

interface Fault {
  readonly fault: string;
  readonly sent: GeneratedOperation;
  readonly body: string;
}

/** Sends as many generated operations, a tenth of them without the key; gives the first that were answered wrongly. */
async function attack(
  target: Target & { onlyHttp?: boolean; source?: string },
  known: readonly string[],
  count: number,
): Promise<Fault[]> {
  const schema = buildSchema(target.source ?? (await schemaText(target.url)));
  const random = seeded(SEED);
  const faults: Fault[] = [];
  let left = count;
  const sender = async () => {
    while (left-- > 0) {
      const sent = generatedOperation({ schema, random, known });
      const send = target.onlyHttp ? overHttp : doorFor(sent, random);
      const { writeKey, ...anonymous } = target;
      const answer = await send(
        random() < 0.9 ? { ...anonymous, ...(writeKey && { writeKey }) } : anonymous,
        sent,
      ).catch(cut);
      const fault = faultOf(answer);
      if (fault !== null) faults.push({ fault, sent, body: answer.body.slice(0, 500) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return target.onlyHttp ? faults : faults.slice(0, FAULTS_SHOWN_MAX);
}

/** A connection that the server ended without an answer. */
function cut(error: unknown) {
  return { status: 599, body: String((error as Error).cause ?? error) };
}

function doorFor({ kind }: GeneratedOperation, random: Random): Send {
  const drawn = random();
  if (kind === OperationTypeNode.SUBSCRIPTION ? drawn < 0.5 : drawn < 0.1) return overSse;
  return kind === OperationTypeNode.SUBSCRIPTION || drawn < 0.2 ? overWebsocket : overHttp;
}

async function schemaText(url: string): Promise<string> {
  return (await fetch(url.replace('/graphql', '/schema.graphql'))).text();
}

/** Ids, cursors and numbers of what is there. */
async function knownOf(url: string): Promise<string[]> {
  const { data } = await ask(
    url,
    `{ activities(first: 10) { edges { cursor node { id occurrences(first: 2) { edges { node { id place { id } } } } } } }
       organisations(first: 10) { edges { cursor node { id organisationNumber } } }
       changeCursors { activities { earliest latest } } }`,
  );
  return [...new Set([...JSON.stringify(data).matchAll(/:"([^"]+)"/g)].map(([, value]) => value!))];
}
