import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restrict } from './restrict.ts';
import { rolesOf } from './roles.ts';
import { rowSecurityFaults } from './row-security-faults.ts';
import { Park } from './testing/park.ts';

// Whoever looks for holes must find each kind of them.

let park: Park;
let owner: Client;

beforeAll(async () => {
  park = await Park.open();
  owner = new Client({ connectionString: park.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await park.close();
});

const OPEN = ['public.bench', 'public.bench_copy', 'public.bench_effect'];
const PARTY = `nullif(current_setting('app.party', true), '')`;
const note = (...more: string[]) => [
  'create table note (party text not null, words text)',
  ...restrict('note', 'words of one party', { select: `party = ${PARTY}`, insert: `party = ${PARTY}` }),
  ...more,
];

/** What is found when these statements have run; afterwards they have not. */
async function found(
  client: Client,
  statements: readonly string[],
  open: readonly string[] = OPEN,
): Promise<string[]> {
  await client.query('begin');
  try {
    for (const statement of statements) await client.query(statement);
    return await rowSecurityFaults(client, rolesOf('benches'), open);
  } finally {
    await client.query('rollback');
  }
}

test('nothing is wrong with the database as it is, nor with a restricted table as restrict makes it', async () => {
  expect(await found(owner, [])).toEqual([]);
  expect(await found(owner, note())).toEqual([]);
});

test.each<[string, string[], RegExp]>([
  ['no FORCE', note('alter table note no force row level security'), /does not bind its owner/],
  ['switched off', note('alter table note disable row level security'), /has no row security/],
  ['no policy', note('drop policy note_select on note', 'drop policy note_insert on note'), /has no policy/],
  ['a mark forgotten', note('comment on table note is null'), /no mark that says so/],
  ['a policy for all', note('create policy all_of_them on note using (true)'), /does not ask who acts/],
  [
    'a way around',
    note(`create policy wide on note using (party = ${PARTY} or true)`),
    /lets everyone through/,
  ],
  [
    'one that reads the bare setting',
    note(`create policy bare on note using (party = current_setting('app.party', true))`),
    /does not ask who acts/,
  ],
  [
    'one that reads both',
    note(`create policy half on note using (party = ${PARTY} or party = current_setting('app.party'))`),
    /does not fail closed/,
  ],
  ['TRUNCATE', note('grant truncate on note to benches_app'), /can be emptied/],
  ['the reader', note('grant select on note to benches_reader'), /can be read by the reader/],
  ['a table nobody has thought about', ['create table forgotten (id text)'], /public\.forgotten is neither/],
  [
    'a view with its owner’s eyes',
    note('create view notes as select * from note'),
    /public\.notes is a view/,
  ],
  [
    'a copy of what it saw',
    note('create materialized view notes as select * from note'),
    /public\.notes is a view/,
  ],
  [
    'a function of its owner’s',
    ['create function f() returns int language sql security definer as $$ select 1 $$'],
    /public\.f runs as its owner/,
  ],
])('%s is found', async (_, statements, fault) => {
  expect(await found(owner, statements)).toEqual([expect.stringMatching(fault)]);
});

test('a view that looks with the eyes of who asks is well', async () => {
  const view = 'create view notes with (security_invoker = true) as select * from note';
  expect(await found(owner, note(view))).toEqual([]);
});

test.each<[string, string[], RegExp]>([
  ['BYPASSRLS', ['alter role benches_app bypassrls'], /benches_app gets around .* through benches_app/],
  ['a superuser', ['alter role benches_reader superuser'], /benches_reader gets around/],
  [
    'being a member of one who may',
    ['create role mighty bypassrls', 'grant mighty to benches_app'],
    /through mighty/,
  ],
  [
    'being a member of the owner',
    ['grant benches_owner to benches_app'],
    /benches_app gets around .* through benches_owner/,
  ],
  ['owning a table', ['alter table bench owner to benches_app'], /benches_app owns bench/],
])('%s is found', async (_, statements, fault) => {
  // Such a role may do more than one thing that it should not.
  expect(await found(park.admin, statements)).toContainEqual(expect.stringMatching(fault));
});

test('a table that is listed as open and is restricted is found', async () => {
  expect(await found(owner, note(), [...OPEN, 'public.note'])).toEqual([
    'public.note is restricted, and listed as open',
  ]);
});
