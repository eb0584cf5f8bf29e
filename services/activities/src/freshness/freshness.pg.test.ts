import type { Price } from '@samspill/events/activities/price';
import type { OrganisationId } from '@samspill/values/ids';
import { statementsAbout } from '@samspill/service-kit/testing/statements-about';
import type { LocalisedText } from '@samspill/values/localised-text';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActivityDetails } from '../activity/activity.ts';
import { changeActivity } from '../activity/change-activity.ts';
import { draftActivity } from '../activity/draft-activity.ts';
import { aPublishedActivity } from '../testing/a-published-activity.ts';
import { date, someDetails } from '../testing/an-activity.ts';
import * as commands from '../testing/commands.ts';
import { ANONYMOUS, type TestService, testService } from '../testing/test-service.ts';
import { completeness, gapsOf, gapWeights, WHOLE } from './freshness.ts';

let service: TestService;
let organiser: OrganisationId;

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  await service.heard();
});
afterAll(() => service.dispose());

const FREE = { amountOre: 0, per: 'ONCE' } as const;
const UNKNOWN_PRICE = { participation: null, membership: null, licence: null, equipment: null, travel: null };

const FRESHNESS =
  'query($id: ID!) { activity(id: $id) { freshness { assuredOn completeness nextBestFix { code fix } gaps { code } } } }';

test('the weights of all gaps make a whole', () => {
  expect(completeness(Object.keys(gapWeights) as never)).toBe(0);
  expect(completeness([])).toBe(100);
});

test('a record says how whole it is and what to mend first; vouched for, it is a gap less', async () => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser] }, [7]);
  const { id } = activity;
  const seen = async () =>
    ((await service.ask(FRESHNESS, { id }, ANONYMOUS)).data as { activity: { freshness: object } }).activity
      .freshness;
  expect(await seen()).toEqual({
    assuredOn: null,
    completeness: 70,
    nextBestFix: { code: 'PLACE', fix: 'Say where it is, on the dates or the series.' },
    gaps: [{ code: 'PLACE' }, { code: 'DESCRIPTION' }, { code: 'ASSURANCE' }, { code: 'ACCESSIBILITY' }],
  });
  expect(await service.refusal(commands.ASSURE, { input: { id } })).toBeNull();
  expect(await seen()).toMatchObject({ assuredOn: '2026-09-01', completeness: 75 });
  expect(await service.refusal(commands.ASSURE, { input: { id, on: '2026-09-02' } })).toBe(
    'DATE_IN_THE_FUTURE',
  );
  expect(await service.refusal(commands.ASSURE, { input: { id, on: '2026-08-02' } })).toBe(
    'ASSURED_LATER_ALREADY',
  );
  expect((await service.told(id)).at(-1)).toMatchObject({
    fact: 'activity_changed',
    state: { provenance: { assuredOn: '2026-09-01' } },
  });
  // Its last date has been: it needs the next ones.
  service.clock.now = new Date('2026-09-20T08:00:00Z');
  expect(await seen()).toMatchObject({ nextBestFix: { code: 'DATES' } });
  service.clock.now = new Date('2026-09-01T08:00:00Z');
});

test('lists are narrowed by what is missing and by who has not vouched', async () => {
  const titled = (nb: string, details: Partial<ActivityDetails>, days: number[]) =>
    aPublishedActivity(
      service,
      { organiserIds: [organiser], title: { nb }, kind: 'CAMP_OR_HOLIDAY', ...details },
      days,
    );
  await titled('Uten alder', { ageRule: null }, [7]);
  await titled('Uten dato', {}, []);
  await titled(
    'Bekreftet',
    { provenance: { ...someDetails().provenance, assuredOn: date('2026-08-30') } },
    [7],
  );
  const find = async (filter: object) => {
    const ask =
      'query($filter: ActivityFilterInput) { activities(filter: $filter, order: TITLE) { edges { node { title { nb } } } } }';
    const variables = { filter: { kind: 'CAMP_OR_HOLIDAY', ...filter } };
    const { data } = await service.ask(ask, variables, ANONYMOUS);
    const { edges } = data!['activities'] as { edges: { node: { title: { nb: string } } }[] };
    return edges.map(({ node }) => node.title.nb);
  };
  expect(await find({ missing: ['AGE_RULE'] })).toEqual(['Uten alder']);
  expect(await find({ missing: ['DATES'] })).toEqual(['Uten dato']);
  expect(await find({ missing: ['AGE_RULE', 'DATES'] })).toEqual(['Uten alder', 'Uten dato']);
  expect(await find({ missing: ['PLACE'] })).toEqual(['Bekreftet', 'Uten alder', 'Uten dato']);
  expect(await find({ assuredBefore: '2026-08-30' })).toEqual(['Uten alder', 'Uten dato']);
  expect(await find({ assuredBefore: '2026-08-31' })).toEqual(['Bekreftet', 'Uten alder', 'Uten dato']);
  expect(await find({ missing: [] })).toEqual([]);
  // 100 is whole; they lack place, description, accessibility, and each its own beside.
  const whole = { Bekreftet: 75, 'Uten alder': 45, 'Uten dato': 55 };
  for (const completenessBelow of [0, 45, 46, 55, 56, 75, 76, 101, 1_000]) {
    const expected = Object.entries(whole).filter(([, its]) => its < completenessBelow);
    expect(await find({ completenessBelow })).toEqual(expected.map(([title]) => title));
  }
});

test('what is missing is found by an index, also where it is rare', async () => {
  await service.sql(
    `insert into activity (id, kind, status, title, description, age_rule, price, barriers_removed, accessibility, languages, contact_role,
       organiser_ids, municipality_number, provenance, published_at, changed_at, created_at)
     select gen_random_uuid(), 'DROP_IN', 'PUBLISHED', '{"nb": "Hel"}', '{"nb": "Noe"}', '{"kind": "range", "from": 6, "to": 12}',
       '{"participation": {"amountOre": 0, "per": "ONCE"}}', '{}', '{MENTAL_HEALTH}', '{nb}', 'COORDINATOR', array[cast($1 as uuid)], '0301',
       '{"source": "OPERATOR", "assuredOn": "2026-08-30"}', now(), now(), now() from generate_series(1, 3000)`,
    [organiser],
  );
  await service.sql('vacuum analyze activity');
  const filters = [{ missing: ['AGE_RULE'] }, { completenessBelow: 40 }, { assuredBefore: '2026-01-01' }];
  for (const filter of filters) {
    const statements = await statementsAbout(/\bactivity\b/, () =>
      service.ask(
        'query($filter: ActivityFilterInput) { activities(filter: $filter) { edges { node { id } } } }',
        { filter },
        ANONYMOUS,
      ),
    );
    const reads = statements.filter(({ text }) => /^\s*(?:select|with)/.test(text));
    expect(reads.length).toBeGreaterThan(0);
    for (const { text, values } of reads) {
      const plan = await service.sql<Record<string, string>>(`explain ${text}`, values);
      const lines = plan.map((row) => row['QUERY PLAN']!);
      expect(lines.filter((line) => /Seq Scan on (?:activity|occurrence)\b/.test(line))).toEqual([]);
    }
  }
});

test('the database counts the same gaps as the rule', async () => {
  const { id } = await draftActivity(service.deps, someDetails({ organiserIds: [organiser] }));
  const details = fc.record({
    description: fc.option(fc.constant<LocalisedText>({ nb: 'Noe' })),
    ageRule: fc.option(fc.constant({ kind: 'range' as const, from: 6, to: 12 })),
    price: fc
      .uniqueArray(fc.constantFrom('participation', 'membership', 'licence', 'equipment', 'travel'))
      .map((parts) => Object.assign({}, UNKNOWN_PRICE, ...parts.map((part) => ({ [part]: FREE }))) as Price),
    languages: fc.constantFrom<string[][]>([], ['nb']),
    accessibility: fc.constantFrom<'MENTAL_HEALTH'[][]>([], ['MENTAL_HEALTH']),
    contactRole: fc.option(fc.constant('COORDINATOR' as const)),
    capacity: fc.integer({ min: 1, max: 100_000 }),
    provenance: fc.record({
      source: fc.constant('OPERATOR' as const),
      sourceId: fc.constant(null),
      publisher: fc.constant(null),
      assuredOn: fc.option(fc.constant(date('2026-08-30'))),
    }),
  });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(details, async (given) => {
      const activity = await changeActivity(service.deps, id, given);
      const [row] = await service.sql<{ gaps: string[]; own_lack: number }>(
        'select gaps, own_lack from activity where id = $1',
        [id],
      );
      const gaps = gapsOf(activity, { coming: true, placed: true });
      expect(row).toEqual({ gaps, own_lack: WHOLE - completeness(gaps) });
      for (const gap of row!.gaps) seen.add(gap);
    }),
    { numRuns: 60 },
  );
  expect(seen.size).toBe(7);
});
