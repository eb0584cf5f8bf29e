import { type AgeRule, admits, type Participant } from '@samspill/values/age-rule';
import { CalendarDate } from '@samspill/values/calendar-date';
import type { OrganisationId } from '@samspill/values/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someDetails } from '../testing/an-activity.ts';
import { type TestService, testService } from '../testing/test-service.ts';
import { draftActivity } from './draft-activity.ts';

let service: TestService;
let organiser: OrganisationId;

/** Ends small enough to meet. */
const ages = [null, 0, 5, 6, 12, 18];
const years = [2007, 2008, 2014, 2020];
const rules: (AgeRule | null)[] = [
  null,
  ...ages.flatMap((from) => ages.map((to): AgeRule => ({ kind: 'range', from, to }))),
  ...years.flatMap((from) => years.map((to): AgeRule => ({ kind: 'birthYears', from, to }))),
].filter(
  (rule) =>
    !rule ||
    (rule.from === null && rule.to !== null) ||
    (rule.from !== null && (rule.to === null || rule.from <= rule.to)),
);

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  await service.heard();
  for (const [i, ageRule] of rules.entries()) {
    const title = { nb: String(i) };
    await draftActivity(
      service.deps,
      someDetails({ organiserIds: [organiser], ageRule, title, startsOn: null, endsOn: null }),
    );
  }
});
afterAll(() => service.dispose());

test('the filter finds exactly what the rule says yes to, whatever the day', async () => {
  const participant: fc.Arbitrary<Participant> = fc.oneof(
    fc.record({ age: fc.integer({ min: 0, max: 20 }) }),
    fc.record({ birthYear: fc.integer({ min: 2005, max: 2028 }) }),
  );
  const day = fc.constantFrom('2026-01-01', '2026-06-15', '2026-12-30', '2026-12-31', '2027-01-01');
  await fc.assert(
    fc.asyncProperty(participant, day, async (who, on) => {
      const { data, errors } = await service.ask(
        'query($age: AgeFilterInput!) { activities(first: 100, filter: { statuses: [DRAFT], age: $age }) { edges { node { title { nb } } } } }',
        { age: { ...who, on } },
      );
      expect(errors).toBeUndefined();
      const { edges } = (data as { activities: { edges: { node: { title: { nb: string } } }[] } }).activities;
      const found = edges.map(({ node }) => Number(node.title.nb)).toSorted((a, b) => a - b);
      const expected = [...rules.keys()].filter(
        (i) => admits(rules[i]!, who, CalendarDate.parse(on)) === 'yes',
      );
      expect(found).toEqual(expected);
    }),
    { numRuns: 120 },
  );
});

test('no rule is never "all": it is found by no age', async () => {
  const { data } = await service.ask(
    '{ activities(filter: { statuses: [DRAFT], age: { age: 8 } }, first: 100) { edges { node { ageRule { kind } } } } }',
  );
  const { edges } = (data as { activities: { edges: { node: { ageRule: unknown } }[] } }).activities;
  expect(edges.length).toBeGreaterThan(0);
  for (const { node } of edges) expect(node.ageRule).not.toBeNull();
});
