import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf } from '../testing/answers.ts';
import { registered } from '../testing/commands.ts';
import { type TestService, testService } from '../testing/test-service.ts';
import { completenessOf, gapWeights, gapsOf, organisationGaps } from './completeness.ts';
import { anOrganisation, date, districtNumber, municipalityNumber } from '../testing/an-organisation.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.dispose());

test('the weights add up to a whole record', () => {
  expect(completenessOf([])).toBe(100);
  expect(completenessOf(organisationGaps)).toBe(0);
  expect(Object.values(gapWeights)).toEqual(Object.values(gapWeights).toSorted((a, b) => b - a));
});

test('each gap for itself', () => {
  const whole = {
    ...anOrganisation({ assuredOn: date('2026-06-01') }),
    website: 'https://example.org/' as never,
  };
  expect(gapsOf(whole)).toEqual([]);
  expect(gapsOf({ ...whole, website: null })).toEqual(['WEBSITE']);
  expect(gapsOf({ ...whole, assuredOn: null })).toEqual(['ASSURANCE']);
  expect(gapsOf({ ...whole, icnpo: [] })).toEqual(['CATEGORIES']);
  expect(gapsOf({ ...whole, icnpo: [], kind: 'MUNICIPALITY' })).toEqual([]);
  expect(gapsOf({ ...whole, numberMissingReason: 'NOT_YET_REGISTERED' })).toEqual(['NUMBER']);
  expect(gapsOf({ ...whole, numberMissingReason: 'NETWORK' })).toEqual([]);
  expect(gapsOf({ ...whole, municipalityNumber: municipalityNumber('0301') })).toEqual(['DISTRICT']);
  const inDistrict = {
    municipalityNumber: municipalityNumber('0301'),
    districtNumber: districtNumber('030101'),
  };
  expect(gapsOf({ ...whole, ...inDistrict })).toEqual([]);
});

const some = <T>(...values: T[]) => fc.constantFrom(...values);

test('the column says what the rule says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        kind: some('CLUB', 'MUNICIPALITY', 'FOUNDATION', 'COMPANY', 'NATIONAL_ORGANISATION'),
        icnpo: some([], ['1200']),
        website: some(null, 'https://example.org'),
        numberMissingReason: some(null, 'NETWORK', 'NOT_YET_REGISTERED'),
        place: some(['3218', null], ['0301', null], ['0301', '030101'], ['5001', null]),
        assuredOn: some(null, '2026-01-01'),
      }),
      async ({ place: [municipality, district], numberMissingReason, ...rest }) => {
        const input = { ...rest, municipalityNumber: municipality, districtNumber: district };
        const id = await registered(service, {
          ...input,
          ...(numberMissingReason !== null && { numberMissingReason }),
        });
        const [row] = await service.sql<{ completeness: number; gaps: string[] }>(
          'select completeness, gaps from organisation where id = $1',
          [id],
        );
        const gaps = gapsOf({ ...input, numberMissingReason } as never);
        expect(row).toEqual({ completeness: completenessOf(gaps), gaps });
        const { freshness } = dataOf(
          await service.ask(
            'query ($id: ID!) { organisation(id: $id) { freshness { assuredOn completeness gaps { code } nextBestFix { code fix } } } }',
            { id },
          ),
        )['organisation'];
        expect(freshness).toMatchObject({
          completeness: row!.completeness,
          assuredOn: rest.assuredOn,
          gaps: gaps.map((code) => ({ code })),
        });
        expect(freshness.nextBestFix?.code ?? null).toBe(gaps[0] ?? null);
      },
    ),
    { numRuns: 40 },
  );
});

test('lists are narrowed to what needs mending', async () => {
  const list = async (filter: string) => {
    const query = `{ organisations(first: 100, filter: { ${filter} }) { edges { node { name freshness { completeness assuredOn } } } } }`;
    return dataOf(await service.ask(query))['organisations'].edges.map((edge: any) => edge.node.freshness);
  };
  const poor = await list('completenessBelow: 50');
  expect(poor.length).toBeGreaterThan(0);
  expect(Math.max(...poor.map((each: any) => each.completeness))).toBeLessThan(50);
  const missing = async (gaps: string) =>
    dataOf(
      await service.ask(
        `{ organisations(first: 100, filter: { missing: ${gaps} }) { edges { node { freshness { gaps { code } nextBestFix { code } } } } } }`,
      ),
    )['organisations'].edges.map((edge: any) => edge.node.freshness);
  const all = (await list('completenessBelow: 101')).length;
  const withoutSite = await missing('[WEBSITE]');
  expect(withoutSite.length).toBeGreaterThan(0);
  expect(withoutSite.length).toBeLessThan(all);
  // Worth most, so where it is missing it is what to mend first.
  expect(new Set(withoutSite.map((each: any) => each.nextBestFix.code))).toEqual(new Set(['WEBSITE']));
  const either = await missing('[NUMBER, DISTRICT]');
  expect(either.length).toBeGreaterThan((await missing('[NUMBER]')).length);
  expect(
    either.every(({ gaps }: any) => gaps.some(({ code }: any) => code === 'NUMBER' || code === 'DISTRICT')),
  ).toBe(true);
  expect(await missing('[]')).toEqual([]);
  const stale = await list('assuredBefore: "2026-01-01"');
  expect(stale.length).toBeGreaterThan(0);
  expect(stale.every(({ assuredOn }: any) => assuredOn === null)).toBe(true);
  expect((await list('assuredBefore: "2026-01-02"')).length).toBeGreaterThan(stale.length);
});
