import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf } from '../testing/answers.ts';
import { statementsOf } from '../testing/statements-of.ts';
import { type TestService, testService } from '../testing/test-service.ts';

/** Enough that the planner prefers what is right for many. */
const ROWS = 20_000;

let service: TestService;
beforeAll(async () => {
  service = await testService();
  // Straight into the table: only its size and spread matter here.
  await service.sql(`
    insert into organisation (id, number_missing_reason, name, names, kind, icnpo, municipality_number, district_number, parent_id,
      status, source, assured_on, created_at, changed_at)
    select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'NETWORK', 'Club ' || md5(n::text), '[]', 'KIND' || n % 20,
      array[(array['1100', '1200', '8200', '14100'])[1 + (n % 400) / 133]], lpad((1000 + n % 300)::text, 4, '0'),
      case when n % 10 = 0 then '03010' || n % 9 end, null, 'ACTIVE', 'SOURCE' || n % 50, '2020-01-01'::date + n / 10, now(), now() - n * interval '1 minute'
    from generate_series(1, ${ROWS}) n`);
  await service.sql(`
    update organisation set parent_id = ('00000000-0000-4000-8000-' || lpad((1 + random() * 300)::int::text, 12, '0'))::uuid
    where id > '00000000-0000-4000-8000-000000001000'`);
  await service.sql('analyze organisation');
});
afterAll(() => service.dispose());

/** The plan of the one statement that the query sends. */
async function planOf(query: string): Promise<string> {
  const statements = await statementsOf(async () => dataOf(await service.ask(query)));
  expect(statements).toHaveLength(1);
  const [{ text, values }] = statements as [(typeof statements)[number]];
  const lines = await service.sql<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
  return lines.map((line) => line['QUERY PLAN']).join('\n');
}

const list = (args: string) => `{ organisations(${args}) { edges { cursor } } }`;

test.each([
  ['first: 20', 'organisation_by_name'],
  ['last: 20', 'organisation_by_name'],
  ['first: 20, order: RECENTLY_CHANGED', 'organisation_by_changed'],
  ['filter: { municipalityNumber: "1103" }', 'organisation_by_municipality'],
  ['filter: { municipalityNumber: "1103" }, order: RECENTLY_CHANGED', 'organisation_by_municipality_changed'],
  ['filter: { districtNumber: "030101" }', 'organisation_by_district'],
  ['filter: { kind: CLUB }', 'organisation_by_kind'],
  ['filter: { source: SAMPLE }', 'organisation_by_source'],
  ['filter: { icnpo: "14" }', 'organisation_by_icnpo'],
  ['filter: { namePrefix: "club abc" }', 'organisation_by_prefix'],
  ['filter: { completenessBelow: 20 }', 'organisation_by_completeness'],
  ['filter: { missing: [NUMBER] }', 'organisation_by_gap'],
  ['filter: { assuredBefore: "2020-01-03" }', 'organisation_by_assured'],
])('%s is read from %s', async (args, index) => {
  const plan = await planOf(list(args));
  expect(plan).toMatch(new RegExp(`Scan .*\\b${index}\\b`));
  expect(plan).not.toContain('Seq Scan on organisation');
});

test('the list of each parent is read from its own index, no further than the page', async () => {
  const municipalities = '{ municipalities { organisations(first: 3) { edges { cursor } } } }';
  expect(await planOf(municipalities)).toMatch(/Index Scan using organisation_by_municipality/);
  expect(await planOf(municipalities)).not.toMatch(/Sort Key: organisation/);
});

// The control: a list that nothing indexes shows up as what it is.
test('a scan of the whole table would be seen', async () => {
  const lines = await service.sql<{ 'QUERY PLAN': string }>(
    `explain select * from organisation where website = 'x'`,
  );
  expect(JSON.stringify(lines)).toContain('Seq Scan on organisation');
});
