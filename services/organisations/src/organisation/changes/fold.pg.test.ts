import { isDeepStrictEqual } from 'node:util';
import type { StreamEvent } from '@samspill/events/stream-event';
import type { OrganisationState } from '@samspill/events/organisations/organisation-state';
import { testOrganisationNumber } from '@samspill/values/organisation-number';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf } from '../../testing/answers.ts';
import { mutations, registered } from '../../testing/commands.ts';
import { type TestService, testService } from '../../testing/test-service.ts';

/*
 * Whatever is commanded in whatever order, whoever only hears the facts knows exactly what stands in the table; and a
 * command that is refused changes neither.
 */

let service: TestService;
let clock = new Date('2026-06-10T08:00:00.000Z');
beforeAll(async () => {
  service = await testService({ now: () => clock });
});
afterAll(() => service.dispose());

test('the facts fold to the rows, for random commands in random order', async () => {
  let world = 0;
  const accepted = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25, size: 'max' }), async (steps) => {
      const first = 1_000 + 10 * world++;
      const numbers = [0, 1, 2].map((n) => ({ organisationNumber: testOrganisationNumber(first + n) }));
      const ids = await Promise.all(
        [...numbers, { numberMissingReason: 'NETWORK' }].map((identity) => registered(service, identity)),
      );
      for (const { mutation, input, wait } of steps) {
        clock = new Date(clock.getTime() + wait * 3_600_000);
        const before = await service.counted();
        const answer = await service.ask(mutations[mutation], { input: input({ ids, first }) });
        const [code] = codesOf(answer);
        expect(code).not.toBe('INTERNAL_ERROR');
        expect(code !== undefined).toBe(isDeepStrictEqual(await service.counted(), before));
        if (code === undefined) accepted.add(mutation);
        const made = (answer.data as any)?.registerOrganisation?.organisation.id;
        if (made && !ids.includes(made)) ids.push(made);
      }
      const heard = fold(await service.facts());
      expect(new Map(ids.flatMap((id) => (heard.has(id) ? [[id, heard.get(id)]] : [])))).toEqual(
        await rows(ids),
      );
    }),
    { numRuns: 25 },
  );
  // A test in which everything is refused would prove nothing.
  expect(accepted).toEqual(new Set(Object.keys(mutations)));
});

/** What somebody knows who began with nothing. */
function fold(facts: readonly StreamEvent[]): Map<string, OrganisationState> {
  const known = new Map<string, OrganisationState>();
  for (const { subject, data } of facts) {
    // Emptied by a later withdrawal, or that withdrawal itself.
    const state = (data as { state: OrganisationState | null } | null)?.state ?? null;
    if (state === null) known.delete(subject);
    else known.set(subject, state);
  }
  return known;
}

/** The table as it is, column by column: not through what the service makes of it. */
async function rows(ids: readonly string[]): Promise<Map<string, OrganisationState>> {
  const found = await service.sql<
    Omit<OrganisationState, 'createdAt' | 'changedAt'> & { createdAt: Date; changedAt: Date }
  >(
    `select id, organisation_number as "organisationNumber", number_missing_reason as "numberMissingReason", name, names,
       form, kind, icnpo, municipality_number as "municipalityNumber", district_number as "districtNumber", parent_id as "parentId", website, status,
       closed_on::text as "closedOn", closing_reason as "closingReason", successor_id as "successorId", source,
       assured_on::text as "assuredOn", field_sources as "fieldSources", created_at as "createdAt", changed_at as "changedAt"
     from organisation where id = any ($1)`,
    [ids],
  );
  return new Map(
    found.map((row) => [
      row.id,
      { ...row, createdAt: row.createdAt.toISOString(), changedAt: row.changedAt.toISOString() },
    ]),
  );
}

interface World {
  readonly ids: readonly string[];
  /** Seed of the first of this world's numbers. */
  readonly first: number;
}

interface Step {
  readonly mutation: keyof typeof mutations;
  readonly input: (world: World) => Record<string, unknown>;
  /** Hours since the step before. */
  readonly wait: number;
}

const NOBODY = '018f4a5e-0000-7000-8000-000000000000';
const one = fc.nat({ max: 3 });
const idIn = ({ ids }: World, n: number) => ids[n] ?? NOBODY;

const day = fc.option(fc.constantFrom('2026-01-01', '2026-06-10', '2026-06-11', '2026-07-01'), {
  nil: undefined,
});
const name = fc.constantFrom('Ås IL', 'Ås idrettslag', 'Fet ballklubb', 'Vestby turn', '  Ås IL ', '');
const place = fc.constantFrom(
  { municipalityNumber: '3218' },
  { municipalityNumber: '3021' },
  { municipalityNumber: '4601' },
  { municipalityNumber: '0301' },
  { municipalityNumber: '0301', districtNumber: '030101' },
  { municipalityNumber: '1507' },
);
const icnpo = fc.option(fc.shuffledSubarray(['1200', '8200', '13']), { nil: undefined });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: registering() },
  { weight: 2, arbitrary: about('rename', fc.record({ name, validFrom: day })) },
  { weight: 2, arbitrary: about('move', place) },
  {
    weight: 2,
    arbitrary: about(
      'changeDetails',
      fc.record(
        {
          kind: fc.constantFrom('CLUB', 'FOUNDATION', null),
          form: fc.constantFrom('FLI', null),
          icnpo,
          website: fc.constantFrom('https://example.org', 'https://å.no/', null, 'x'),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { weight: 3, arbitrary: between('attach', 'parentId', fc.constant({})) },
  {
    weight: 2,
    arbitrary: about('assure', fc.record({ assuredOn: day, source: fc.constantFrom('OWNER', null) })),
  },
  {
    weight: 1,
    arbitrary: between(
      'close',
      'successorId',
      fc.record({ reason: fc.constantFrom('DISSOLVED', 'MERGED'), closedOn: day }),
    ),
  },
  { weight: 3, arbitrary: about('close', fc.constant({ reason: 'DISSOLVED' })) },
  { weight: 4, arbitrary: about('reopen', fc.record({ saidBy: fc.constantFrom('OWNER', null) })) },
  { weight: 3, arbitrary: matching() },
  {
    weight: 3,
    arbitrary: about(
      'withdraw',
      fc.record({ reason: fc.constantFrom('ENTERED_IN_ERROR', 'SAMPLE_REMOVED') }),
    ),
  },
);

function registering(): fc.Arbitrary<Step> {
  const numbered = one.map((n) => (world: World) => ({
    organisationNumber: testOrganisationNumber(world.first + n),
  }));
  const unnumbered = fc.constant(() => ({ numberMissingReason: 'NETWORK' }));
  return fc
    .tuple(fc.oneof(numbered, unnumbered), name, place, icnpo, fc.constantFrom('SAMPLE', 'OPERATOR'), hours())
    .map(([identity, itsName, itsPlace, itsIcnpo, source, wait]) => ({
      mutation: 'register',
      input: (world) => ({
        ...identity(world),
        name: itsName,
        ...itsPlace,
        icnpo: itsIcnpo,
        kind: 'CLUB',
        source,
      }),
      wait,
    }));
}

/** Mostly of the one that has no number, and to a number that another record may have already. */
function matching(): fc.Arbitrary<Step> {
  return fc.tuple(fc.constantFrom(3, 3, 4, 0), one, hours()).map(([n, number, wait]) => ({
    mutation: 'match',
    input: (world) => ({
      id: idIn(world, n),
      organisationNumber: testOrganisationNumber(world.first + 2 + number),
    }),
    wait,
  }));
}

function about(mutation: keyof typeof mutations, rest: fc.Arbitrary<object>): fc.Arbitrary<Step> {
  return fc.tuple(one, rest, hours()).map(([n, input, wait]) => ({
    mutation,
    input: (world) => ({ id: idIn(world, n), ...input }),
    wait,
  }));
}

function between(
  mutation: keyof typeof mutations,
  field: string,
  rest: fc.Arbitrary<object>,
): fc.Arbitrary<Step> {
  return fc.tuple(one, fc.option(one), rest, hours()).map(([n, other, input, wait]) => ({
    mutation,
    input: (world) => ({ id: idIn(world, n), [field]: other === null ? null : idIn(world, other), ...input }),
    wait,
  }));
}

function hours() {
  return fc.constantFrom(0, 1, 30);
}
