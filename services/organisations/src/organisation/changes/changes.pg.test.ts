import type { OrganisationState } from '@samspill/events/organisations/organisation-state';
import { testOrganisationNumber } from '@samspill/values/organisation-number';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPersonNumber } from '@samspill/values/testing/a-person-number';
import { codesOf, dataOf, namelessIn } from '../../testing/answers.ts';
import { aRegistration, mutations, registered } from '../../testing/commands.ts';
import { ANONYMOUS, type TestService, testService } from '../../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.dispose());

const NOBODY = '018f4a5e-0000-7000-8000-000000000000';

/** Types of the facts about one organisation, without the common start of their names. */
async function toldAbout(id: string) {
  const facts = (await service.facts()).filter(({ subject }) => subject === id);
  return facts.map(({ type, data }) => ({
    type: type.replace('no.samspill.organisations.', ''),
    data: data as any,
  }));
}

test('a life, from registered to closed, is told step by step, each step with the whole state', async () => {
  const [id, parent, successor] = [
    await registered(service),
    await registered(service),
    await registered(service),
  ];
  const steps: [keyof typeof mutations, object][] = [
    ['rename', { name: 'Ås IL' }],
    ['move', { municipalityNumber: '0301', districtNumber: '030101' }],
    ['changeDetails', { website: 'https://example.org', icnpo: ['1200', '13100'], form: 'FLI' }],
    ['attach', { parentId: parent }],
    ['assure', { assuredOn: '2026-06-01', source: 'OWNER' }],
    ['close', { reason: 'MERGED', successorId: successor }],
  ];
  for (const [step, input] of steps) dataOf(await service.ask(mutations[step], { input: { id, ...input } }));

  const told = await toldAbout(id);
  expect(told.map(({ type }) => type)).toEqual([
    'organisation_registered.v1',
    'organisation_renamed.v1',
    'organisation_moved.v1',
    'organisation_details_changed.v1',
    'organisation_attached.v1',
    'organisation_assured.v1',
    'organisation_closed.v1',
  ]);
  const last: OrganisationState = told.at(-1)!.data.state;
  expect(last).toMatchObject({
    id,
    name: 'Ås IL',
    names: [
      { name: 'Ås idrettslag', validFrom: null, validTo: '2026-06-10' },
      { name: 'Ås IL', validFrom: '2026-06-10', validTo: null },
    ],
    municipalityNumber: '0301',
    districtNumber: '030101',
    website: 'https://example.org/',
    icnpo: ['1200', '13100'],
    form: 'FLI',
    parentId: parent,
    source: 'OWNER',
    assuredOn: '2026-06-01',
    status: 'CLOSED',
    closedOn: '2026-06-10',
    closingReason: 'MERGED',
    successorId: successor,
  });
});

test('closed by mistake, it is opened again under its id, and lives on', async () => {
  const id = await registered(service, { numberMissingReason: 'NETWORK', source: 'OWNER' });
  dataOf(await service.ask(mutations.close, { input: { id, reason: 'DISSOLVED', closedOn: '2026-06-01' } }));
  const answer = dataOf(await service.ask(mutations.reopen, { input: { id } }));
  expect(answer['reopenOrganisation'].organisation).toEqual({
    id,
    status: 'ACTIVE',
    closedOn: null,
    closingReason: null,
  });
  dataOf(await service.ask(mutations.rename, { input: { id, name: 'Ås nettverk' } }));
  const told = await toldAbout(id);
  expect(told.map(({ type }) => type)).toEqual([
    'organisation_registered.v1',
    'organisation_closed.v1',
    'organisation_reopened.v1',
    'organisation_renamed.v1',
  ]);
  expect(told[2]!.data).toMatchObject({
    previousClosedOn: '2026-06-01',
    state: { id, status: 'ACTIVE', closedOn: null, fieldSources: { status: { source: 'OWNER' } } },
  });
});

test('one that another carries on stays closed', async () => {
  const [id, successorId] = [await registered(service), await registered(service)];
  dataOf(await service.ask(mutations.close, { input: { id, reason: 'MERGED', successorId } }));
  const before = await service.counted();
  expect(codesOf(await service.ask(mutations.reopen, { input: { id } }))).toEqual([
    'ORGANISATION_CARRIED_ON',
  ]);
  expect(await service.counted()).toEqual(before);
});

test('an answer after a mutation shows what the mutation did, in the same request too', async () => {
  const [id, parent] = [await registered(service), await registered(service, { name: 'Ås kommune' })];
  const answer = dataOf(
    await service.ask(
      `mutation ($id: ID!, $parent: ID!) {
        before: renameOrganisation(input: { id: $parent, name: "Ås" }) { organisation { branches { edges { node { id } } } } }
        attachOrganisation(input: { id: $id, parentId: $parent }) { organisation { parent { name branches { edges { node { id } } } } } }
      }`,
      { id, parent },
    ),
  );
  expect(answer['before'].organisation.branches.edges).toEqual([]);
  expect(answer['attachOrganisation'].organisation.parent).toEqual({
    name: 'Ås',
    branches: { edges: [{ node: { id } }] },
  });
});

test('a withdrawn record resolves nowhere, its branches stand alone, and what was told of it is emptied', async () => {
  const [id, closed] = [await registered(service, { source: 'SAMPLE' }), await registered(service)];
  const [branch, closedBranch] = [await registered(service), await registered(service)];
  dataOf(await service.ask(mutations.close, { input: { id: closed, reason: 'MERGED', successorId: id } }));
  for (const each of [branch, closedBranch])
    dataOf(await service.ask(mutations.attach, { input: { id: each, parentId: id } }));
  dataOf(await service.ask(mutations.close, { input: { id: closedBranch, reason: 'DISSOLVED' } }));

  dataOf(await service.ask(mutations.withdraw, { input: { id, reason: 'SAMPLE_REMOVED' } }));

  const answer = dataOf(
    await service.ask(
      `query ($id: ID!, $branch: ID!, $closed: ID!) {
        organisation(id: $id) { id }
        branch: organisation(id: $branch) { parent { id } }
        closed: organisation(id: $closed) { successor { id } }
        _entities(representations: [{ __typename: "Organisation", id: $id }]) { ... on Organisation { name } }
      }`,
      { id, branch, closed },
    ),
  );
  expect(answer).toEqual({
    organisation: null,
    branch: { parent: null },
    closed: { successor: null },
    _entities: [null],
  });
  expect(await toldAbout(id)).toEqual([
    { type: 'organisation_registered.v1', data: null },
    { type: 'organisation_withdrawn.v1', data: { state: null, reason: 'SAMPLE_REMOVED' } },
  ]);
  expect((await toldAbout(closedBranch)).at(-1)).toMatchObject({
    type: 'organisation_attached.v1',
    data: { previousParentId: id, state: { parentId: null, status: 'CLOSED' } },
  });
});

test('a number that was withdrawn can be registered anew, under the same id', async () => {
  const organisationNumber = testOrganisationNumber(1);
  const id = await registered(service, { organisationNumber });
  dataOf(await service.ask(mutations.withdraw, { input: { id, reason: 'ENTERED_IN_ERROR' } }));
  expect(await registered(service, { organisationNumber })).toBe(id);
});

test('a refused mutation does not take the answers of the others with it', async () => {
  const id = await registered(service);
  const answer = await service.ask(
    `mutation ($id: ID!) {
      renameOrganisation(input: { id: $id, name: "New" }) { organisation { name } }
      assureOrganisation(input: { id: $id, assuredOn: "2030-01-01" }) { organisation { id } }
    }`,
    { id },
  );
  expect(answer.data).toEqual({
    renameOrganisation: { organisation: { name: 'New' } },
    assureOrganisation: null,
  });
  expect(codesOf(answer)).toEqual(['DATE_IN_THE_FUTURE']);
});

test.each([
  [{ nameSince: '1850-01-01' }, 'nameSince'],
  [{ assuredOn: '2300-01-01' }, 'assuredOn'],
  [{ municipalityNumber: '1507' }, 'municipalityNumber'],
  [{ icnpo: ['1200', 'x'] }, 'icnpo[1]'],
  [{ organisationNumber: '1' }, 'organisationNumber'],
  [{ website: `https://example.org/${aPersonNumber}` }, 'website'],
])('a refusal of %j names the field', async (with_, field) => {
  const { errors } = await service.ask(mutations.register, { input: aRegistration(with_) });
  expect(errors?.[0]?.extensions['details']).toMatchObject({ field });
});

type Refused = [
  code: string,
  mutation: keyof typeof mutations,
  input: (id: string) => Record<string, unknown>,
];

const refusals: Refused[] = [
  ['NUMBER_OR_REASON_NEEDED', 'register', () => aRegistration({ organisationNumber: null })],
  ['ORGANISATION_NUMBER_CHECK_FAILED', 'register', () => aRegistration({ organisationNumber: '974760674' })],
  ['FORM_NEEDS_A_NUMBER', 'register', () => aRegistration({ numberMissingReason: 'NETWORK', form: 'FLI' })],
  ['PERSON_NUMBER_IN_TEXT', 'register', () => aRegistration({ name: `Klubb ${aPersonNumber}` })],
  ['TEXT_TOO_LONG', 'register', () => aRegistration({ name: 'a'.repeat(201) })],
  ['TEXT_NOT_PRINTABLE', 'register', () => aRegistration({ name: 'a\u0000b' })],
  ['MUNICIPALITY_UNKNOWN', 'register', () => aRegistration({ municipalityNumber: '9999' })],
  ['MUNICIPALITY_SPLIT', 'register', () => aRegistration({ municipalityNumber: '1507' })],
  ['DISTRICT_NOT_IN_MUNICIPALITY', 'register', () => aRegistration({ districtNumber: '030101' })],
  ['ICNPO_CODE_UNKNOWN', 'register', () => aRegistration({ icnpo: ['9999'] })],
  ['WEB_ADDRESS_INVALID', 'register', () => aRegistration({ website: 'javascript:alert(1)' })],
  ['DATE_IN_THE_FUTURE', 'register', () => aRegistration({ nameSince: '2026-06-11' })],
  ['BAD_USER_INPUT', 'register', () => aRegistration({ kind: 'SECRET_SOCIETY' })],
  ['BAD_USER_INPUT', 'register', () => aRegistration({ nameSince: '2026-02-30' })],
  ['BAD_USER_INPUT', 'register', () => aRegistration({ bankAccount: '1234.56.78903' })],
  ['MALFORMED_ID', 'rename', () => ({ id: 'x', name: 'B' })],
  ['ORGANISATION_NOT_FOUND', 'rename', () => ({ id: NOBODY, name: 'B' })],
  ['NOTHING_CHANGES', 'rename', (id) => ({ id, name: 'Ås idrettslag' })],
  ['PERSON_NUMBER_IN_TEXT', 'rename', (id) => ({ id, name: aPersonNumber })],
  ['NOTHING_CHANGES', 'move', (id) => ({ id, municipalityNumber: '3218' })],
  ['MUNICIPALITY_SPLIT', 'move', (id) => ({ id, municipalityNumber: '1507' })],
  ['NOTHING_CHANGES', 'changeDetails', (id) => ({ id })],
  [
    'PERSON_NUMBER_IN_TEXT',
    'changeDetails',
    (id) => ({ id, website: `https://example.org/?${aPersonNumber}` }),
  ],
  ['PARENT_IS_BELOW', 'attach', (id) => ({ id, parentId: id })],
  ['ORGANISATION_NOT_FOUND', 'attach', (id) => ({ id, parentId: NOBODY })],
  ['NOTHING_CHANGES', 'attach', (id) => ({ id, parentId: null })],
  ['DATE_IN_THE_FUTURE', 'assure', (id) => ({ id, assuredOn: '2026-06-11' })],
  ['SUCCESSOR_NEEDED', 'close', (id) => ({ id, reason: 'MERGED' })],
  ['SUCCESSOR_IS_ITSELF', 'close', (id) => ({ id, reason: 'MERGED', successorId: id })],
  ['ORGANISATION_NOT_FOUND', 'close', (id) => ({ id, reason: 'MERGED', successorId: NOBODY })],
  ['NOTHING_CHANGES', 'reopen', (id) => ({ id })],
  ['ORGANISATION_NOT_FOUND', 'reopen', () => ({ id: NOBODY })],
  ['NOT_A_SAMPLE', 'withdraw', (id) => ({ id, reason: 'SAMPLE_REMOVED' })],
  ['ORGANISATION_NOT_FOUND', 'withdraw', () => ({ id: NOBODY, reason: 'ENTERED_IN_ERROR' })],
];

test.each(refusals)('%s: %s leaves rows and facts as they were', async (code, mutation, inputFor) => {
  const input = inputFor(await registered(service));
  const before = await service.counted();
  const answer = await service.ask(mutations[mutation], { input });
  expect(codesOf(answer)).toEqual([code]);
  expect(namelessIn(answer)).toEqual([]);
  // What was typed is not repeated to whoever reads the answer or the log.
  expect(JSON.stringify(answer.errors)).not.toContain(aPersonNumber);
  expect(await service.counted()).toEqual(before);
});

test('a taken number is refused, whoever has it', async () => {
  const organisationNumber = testOrganisationNumber(2);
  await registered(service, { organisationNumber });
  const before = await service.counted();
  const answer = await service.ask(mutations.register, {
    input: aRegistration({ organisationNumber, name: 'Other' }),
  });
  expect(codesOf(answer)).toEqual(['ORGANISATION_NUMBER_TAKEN']);
  expect(await service.counted()).toEqual(before);
});

test.each(['rename', 'move', 'changeDetails', 'attach', 'assure', 'close'] as const)(
  'a closed organisation refuses to %s',
  async (mutation) => {
    const [id, other] = [await registered(service), await registered(service)];
    dataOf(await service.ask(mutations.close, { input: { id, reason: 'DISSOLVED' } }));
    const before = await service.counted();
    const inputs = {
      rename: { name: 'B' },
      move: { municipalityNumber: '0301' },
      changeDetails: { form: 'STI' },
      attach: { parentId: other },
      assure: {},
      close: { reason: 'DISSOLVED' },
    };
    expect(codesOf(await service.ask(mutations[mutation], { input: { id, ...inputs[mutation] } }))).toEqual([
      'ORGANISATION_CLOSED',
    ]);
    expect(await service.counted()).toEqual(before);
  },
);

test.each(Object.keys(mutations) as (keyof typeof mutations)[])(
  'writing needs a key: %s',
  async (mutation) => {
    const id = await registered(service);
    const inputs = {
      register: aRegistration(),
      rename: { id, name: 'B' },
      move: { id, municipalityNumber: '0301' },
      changeDetails: { id, form: 'STI' },
      attach: { id },
      assure: { id },
      close: { id, reason: 'DISSOLVED' },
      reopen: { id },
      match: { id, organisationNumber: '974760673' },
      withdraw: { id, reason: 'ENTERED_IN_ERROR' },
    };
    const before = await service.counted();
    const answer = await service.ask(mutations[mutation], { input: inputs[mutation] }, ANONYMOUS);
    expect(codesOf(answer)).toEqual(['WRITING_NEEDS_A_KEY']);
    expect(await service.counted()).toEqual(before);
  },
);
