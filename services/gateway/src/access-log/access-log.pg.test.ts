import { severable } from '@samspill/messaging/testing/severable';
import { statementsAbout } from '@samspill/service-kit/testing/statements-about';
import type { Execute } from '@samspill/service-kit/service';
import { createLogger } from '@samspill/service-kit/logger';
import { type Party, partyParser } from '@samspill/values/party';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addKey } from '../key/add-key.ts';
import { type TestGatewayDatabase, testGatewayDatabase } from '../testing/gateway-database.ts';
import { activities } from '../testing/test-world-data.ts';
import { ask, testGateway } from '../testing/test-gateway.ts';
import { testWorld } from '../testing/test-world.ts';
import { ACCESS_LOG_DAYS, sweepAccessLog } from './sweep-access-log.ts';

const logger = createLogger({ service: 'gateway', level: 'silent' });
const Party = partyParser({ acceptTestNumbers: false });
let database: TestGatewayDatabase;
let admin: Pool;
let gateway: Awaited<ReturnType<typeof testGateway>>;
/** What the database held at the moment at which a subgraph was asked to write. */
let seen: unknown[] = [];

beforeAll(async () => {
  database = await testGatewayDatabase();
  admin = new Pool({ connectionString: database.addresses.adminUrl });
  gateway = await gatewayOn(database.addresses.appUrl);
});
afterAll(async () => {
  await gateway.dispose();
  await admin.end();
  await database.dispose();
});

function gatewayOn(databaseUrl: string) {
  const { subgraphs } = testWorld(logger);
  const watched: Execute = async (request) => {
    seen.push(
      (await admin.query('select * from access_entry where correlation_id = $1', [request.correlationId]))
        .rows,
    );
    return subgraphs.activities(request);
  };
  const ready = async () => ({ ready: true, checks: {} });
  return testGateway({
    databaseUrl,
    keys: undefined as never,
    services: [
      { name: 'organisations', execute: subgraphs.organisations, ready },
      { name: 'activities', execute: watched, ready },
    ],
  });
}

async function holder(party: string, role: 'operator' | 'reader' = 'operator') {
  const { key, secret } = await addKey(database, {
    name: 'Test',
    party: Party.parse(party),
    role,
    expiresAt: null,
  });
  return { id: key.id, headers: { authorization: `Bearer ${secret}` } };
}

const RENAME = `mutation Rename { renameActivity(id: "${activities[0]!.id}", title: "Hemmelig") { id title } }`;
const LOG = `query ($first: Int, $after: String, $last: Int, $before: String) {
  accessLog(first: $first, after: $after, last: $last, before: $before) { totalCount
    edges { cursor node { at party role keyId operationName correlationId fields { name outcome } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
/** The use of a key is noted beside the request that used it. */
const untilUsesAreNoted = () =>
  expect
    .poll(
      async () =>
        (
          await admin.query(
            'select 1 from api_key k join access_entry e on e.key_id = k.id where k.last_used_at is null',
          )
        ).rowCount,
    )
    .toBe(0);
const entriesOf = async (headers: Record<string, string>, variables = {}) =>
  (await ask(gateway, LOG, { headers, variables })).data.accessLog;

test('a write is on record before it runs, and what came of it before it is answered', async () => {
  const { id, headers } = await holder('974760673');
  seen = [];
  const { headers: answered, errors } = await ask(gateway, RENAME, { headers });
  expect(errors).toBeUndefined();
  expect(seen).toMatchObject([[{ key_id: id, outcomes: null, root_fields: ['renameActivity'] }]]);
  const { edges, totalCount } = await entriesOf(headers);
  expect([edges.map(({ node }: { node: object }) => node), totalCount]).toEqual([
    [
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        party: '974760673',
        role: 'operator',
        keyId: id,
        operationName: 'Rename',
        correlationId: answered.get('x-correlation-id'),
        fields: [{ name: 'renameActivity', outcome: 'OK' }],
      },
    ],
    1,
  ]);
  const { rows } = await admin.query('select * from access_entry');
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`Hemmelig|${activities[0]!.id}|samspill_`));
});

test('refused by the rules, it is on record with the code; aliases and several fields in their order', async () => {
  const { headers } = await holder('985399077');
  const query = `mutation { ok: renameActivity(id: "${activities[0]!.id}", title: "A") { id } no: renameActivity(id: "none", title: "B") { id } }`;
  // What is unknown breaks this subgraph.
  const { data, codes } = await ask(gateway, query, { headers });
  expect([data.no, codes]).toEqual([null, ['INTERNAL_ERROR']]);
  const { edges } = await entriesOf(headers);
  expect(edges[0].node).toMatchObject({
    operationName: null,
    fields: [
      { name: 'renameActivity', outcome: 'OK' },
      { name: 'renameActivity', outcome: 'INTERNAL_ERROR' },
    ],
  });
});

test('a party reads its own part, page by page, and no other’s', async () => {
  const [one, other] = [await holder('971277882'), await holder('889640782')];
  for (let n = 0; n < 5; n++) {
    await ask(gateway, RENAME.replace('Rename', `One${n}`), { headers: one.headers });
    await ask(gateway, RENAME.replace('Rename', `Other${n}`), { headers: other.headers });
  }
  const names = ({ edges }: { edges: { node: { operationName: string } }[] }) =>
    edges.map(({ node }) => node.operationName);
  const first = await entriesOf(one.headers, { first: 2 });
  expect(names(first)).toEqual(['One4', 'One3']);
  expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([5, true]);
  const rest = await entriesOf(one.headers, { first: 10, after: first.pageInfo.endCursor });
  expect([names(rest), rest.pageInfo.hasNextPage]).toEqual([['One2', 'One1', 'One0'], false]);
  expect(names(await entriesOf(one.headers, { last: 2 }))).toEqual(['One1', 'One0']);
  // Another's cursor is a place in time, and opens nothing.
  expect(names(await entriesOf(other.headers, { after: first.pageInfo.endCursor }))).not.toContain('One2');
  // Another key of the same party, which may only read.
  const reader = await holder('971277882', 'reader');
  expect((await entriesOf(reader.headers)).totalCount).toBe(5);
  expect((await ask(gateway, RENAME, { headers: reader.headers })).codes).toEqual(['KEY_MAY_ONLY_READ']);
});

test('without a key nobody reads it, and a cursor that is none is refused', async () => {
  expect((await ask(gateway, LOG)).codes).toEqual(['ACCESS_LOG_NEEDS_A_KEY']);
  const { headers } = await holder('974760673');
  const malformed = await ask(gateway, LOG, { headers, variables: { after: 'x' } });
  expect(malformed.codes).toEqual(['MALFORMED_CURSOR']);
});

test('an anonymous read asks the gateway’s database nothing; a write two statements about the log', async () => {
  await untilUsesAreNoted();
  const ours = /"(?:api_key|access_entry)"|set_config/;
  const query = '{ organisations { name activities { title } } }';
  expect(await statementsAbout(ours, () => ask(gateway, query))).toEqual([]);
  const { headers } = await holder('974760673');
  await ask(gateway, RENAME, { headers });
  await untilUsesAreNoted();
  const writing = await statementsAbout(/"(?:api_key|access_entry)"/, () =>
    ask(gateway, RENAME, { headers }),
  );
  expect(writing.map(({ text }) => text.slice(0, 6))).toEqual(['insert', 'update']);
});

test('many at once share statements, and none is missing', async () => {
  const { headers } = await holder('976820479');
  await ask(gateway, RENAME, { headers });
  const statements = await statementsAbout(/"access_entry"/, () =>
    Promise.all(Array.from({ length: 60 }, () => ask(gateway, RENAME, { headers }))),
  );
  // Each alone would take two: before it runs, and after.
  expect(statements.length).toBeLessThan(60);
  expect((await entriesOf(headers, { first: 1 })).totalCount).toBe(61);
});

test('what cannot be logged is not run, and reading goes on', async () => {
  const line = await severable(database.addresses.appUrl);
  const behind = await gatewayOn(line.url);
  const { headers } = await holder('974760673');
  expect((await ask(behind, RENAME, { headers })).errors).toBeUndefined();
  await line.close();
  seen = [];
  const refused = await ask(behind, RENAME, { headers });
  expect(refused).toMatchObject({ codes: ['TEMPORARILY_UNAVAILABLE'], data: { renameActivity: null } });
  expect(seen).toEqual([]);
  expect((await ask(behind, '{ activities(first: 1) { title } }')).errors).toBeUndefined();
  await behind.dispose();
});

test('the gateway’s own role changes no entry, and forgets none that is younger than two years', async () => {
  const app = new Client({ connectionString: database.addresses.appUrl });
  await app.connect();
  const as = (role: string) => app.query(`select set_config('app.role', $1, false)`, [role]);
  for (const role of ['recorder', 'sweeper', 'operator']) {
    await as(role);
    expect((await app.query('delete from access_entry')).rowCount).toBe(0);
    expect(
      (await app.query(`update access_entry set outcomes = '{OK}' where outcomes is not null`)).rowCount,
    ).toBe(0);
    await expect(app.query(`update access_entry set party = 'hub'`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query('truncate access_entry')).rejects.toMatchObject({ code: '42501' });
  }
  await app.end();
});

test('after two years an entry goes', async () => {
  const count = async () => Number((await admin.query('select count(*) from access_entry')).rows[0].count);
  const all = await count();
  await admin.query(`update access_entry set at = now() - interval '${ACCESS_LOG_DAYS + 1} days'
    where id in (select id from access_entry limit 2)`);
  expect(await sweepAccessLog({ ...database, now: () => new Date() })).toBe(2);
  expect(await count()).toBe(all - 2);
});
