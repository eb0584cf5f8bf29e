import { testOrganisationNumber } from '@samspill/values/organisation-number';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf, dataOf } from '../../testing/answers.ts';
import { aRegistration, mutations, registered } from '../../testing/commands.ts';
import { type TestService, testService } from '../../testing/test-service.ts';
import { aUnit, numberOf } from '../../register/testing/a-unit.ts';
import { type ImportDir, importDir } from '../../register/testing/import-dir.ts';

let service: TestService;
let dir: ImportDir;
beforeAll(async () => {
  service = await testService();
  dir = await importDir(service);
});
afterAll(async () => {
  await service.dispose();
  await dir.remove();
});

const unnumbered = (with_: object = {}) =>
  registered(service, { numberMissingReason: 'NOT_YET_REGISTERED', source: 'OWNER', ...with_ });
const matched = async (id: string, organisationNumber: string) =>
  service.ask(mutations.match, { input: { id, organisationNumber } });
const FIELDS =
  'id name organisationNumber status website fieldSources { field source registerSays } branches { edges { node { id } } }';
const byId = async (id: string) =>
  dataOf(await service.ask(`query ($id: ID!) { organisation(id: $id) { ${FIELDS} } }`, { id }))[
    'organisation'
  ];
const byNumber = async (number: string) =>
  dataOf(
    await service.ask(`query ($n: String!) { organisationByNumber(organisationNumber: $n) { ${FIELDS} } }`, {
      n: number,
    }),
  )['organisationByNumber'];
const history = async (id: string) => {
  await service.facts();
  const answer = await service.ask(
    'query ($id: ID!) { organisationHistory(id: $id) { organisationId type version redacted } }',
    { id },
  );
  return (dataOf(answer)['organisationHistory'] as { organisationId: string; type: string }[]).map(
    ({ organisationId, type }) => [organisationId, type.split('.')[3]],
  );
};

test('an actor gets its number, keeps its id and its history, and follows the register where nobody has spoken', async () => {
  const number = numberOf(1);
  await dir.import('a.json', [aUnit(1, { navn: 'LAGET', hjemmeside: 'laget.example.no' })]);
  const id = await unnumbered({ name: 'Vårt lag' });
  dataOf(await matched(id, number));
  const organisation = await byNumber(number);
  expect(organisation).toMatchObject({ id, name: 'Vårt lag', website: 'https://laget.example.no/' });
  expect(organisation.fieldSources).toEqual(
    expect.arrayContaining([
      { field: 'name', source: 'OWNER', registerSays: '"LAGET"' },
      { field: 'website', source: 'REGISTER', registerSays: null },
    ]),
  );
  expect(await history(id)).toEqual([
    [id, 'organisation_registered'],
    [id, 'organisation_matched'],
    [id, 'organisation_details_changed'],
  ]);
});

test('where the number is here already the two become one, and both ids lead to it', async () => {
  const number = numberOf(2);
  await dir.import('b.json', [aUnit(2, { navn: 'SENTRALEN', registrertIFrivillighetsregisteret: true })]);
  const { id: stays } = await byNumber(number);
  const goes = await unnumbered({ name: 'Sentralen vår', website: 'https://sentralen.example.no' });
  const branch = await registered(service);
  dataOf(await service.ask(mutations.attach, { input: { id: branch, parentId: goes } }));
  dataOf(await matched(goes, number));

  for (const found of [await byId(goes), await byId(stays), await byNumber(number)]) {
    expect(found).toMatchObject({
      id: stays,
      name: 'Sentralen vår',
      website: 'https://sentralen.example.no/',
      status: 'ACTIVE',
      branches: { edges: [{ node: { id: branch } }] },
    });
  }
  expect(await history(goes)).toEqual([
    [stays, 'organisation_registered'],
    [goes, 'organisation_registered'],
    [goes, 'organisation_closed'],
    [stays, 'organisation_renamed'],
    [stays, 'organisation_details_changed'],
  ]);
  // And once more into a third: the chain is followed to its end.
  const third = await registered(service);
  dataOf(
    await service.ask(mutations.close, {
      input: { id: stays, reason: 'REGISTERED_TWICE', successorId: third },
    }),
  );
  expect((await byId(goes)).id).toBe(third);
  expect((await byNumber(number)).id).toBe(third);
});

test('a name that an owner gave survives the next import of the one it became one with', async () => {
  const number = numberOf(3);
  const units = [aUnit(3, { navn: 'LAG TRE', registrertIFrivillighetsregisteret: true })];
  await dir.import('c.json', units);
  const goes = await unnumbered({ name: 'Lag tre' });
  dataOf(await matched(goes, number));
  await dir.import('d.json', units);
  expect((await byNumber(number)).name).toBe('Lag tre');
});

test('the holder of the number may stand below the one that goes: no circle is left', async () => {
  const organisationNumber = testOrganisationNumber(77);
  const goes = await unnumbered();
  const holder = await registered(service, { organisationNumber });
  dataOf(await service.ask(mutations.attach, { input: { id: holder, parentId: goes } }));
  dataOf(await matched(goes, organisationNumber));
  expect(await byId(goes)).toMatchObject({ id: holder, branches: { edges: [] } });
});

test('of two that are matched to one number at once, one gets it and the other goes into it', async () => {
  const organisationNumber = testOrganisationNumber(78);
  const ids = [await unnumbered(), await unnumbered()];
  const answers = await Promise.all(ids.map((id) => matched(id, organisationNumber)));
  expect(answers.flatMap(codesOf)).toEqual([]);
  const [one, other] = await Promise.all(ids.map(byId));
  expect(one.id).toBe(other.id);
});

test.each([
  ['one that has a number', async () => registered(service), 'ORGANISATION_HAS_A_NUMBER'],
  ['nobody', async () => '018f4a5e-0000-7000-8000-000000000000', 'ORGANISATION_NOT_FOUND'],
])('%s is refused, and nothing changes', async (_, idOf, code) => {
  const id = await idOf();
  for (const number of [testOrganisationNumber(99_001), numberOf(3)]) {
    const before = await service.counted();
    expect(codesOf(await matched(id, number))).toEqual([code]);
    expect(await service.counted()).toEqual(before);
  }
});

test('a number that stands for nobody any more is given to none', async () => {
  const [deleted, closed, withdrawn] = [40, 41, 42].map(numberOf) as [string, string, string];
  await dir.import('ended.json', [aUnit(40, { slettedato: '2026-06-01' })]);
  const holder = await registered(service, { organisationNumber: closed, source: 'OWNER' });
  dataOf(await service.ask(mutations.close, { input: { id: holder, reason: 'DISSOLVED' } }));
  await service.sql('insert into register_removed (organisation_number, removed_at) values ($1, now())', [
    withdrawn,
  ]);
  const id = await unnumbered({ name: 'Håpefull' });
  for (const number of [deleted, closed, withdrawn])
    expect(codesOf(await matched(id, number))).toEqual(['ORGANISATION_NUMBER_ENDED']);
  expect(await byId(id)).toMatchObject({ organisationNumber: null, status: 'ACTIVE' });
  for (const organisationNumber of [deleted, withdrawn]) {
    const input = aRegistration({ organisationNumber, source: 'OWNER' });
    expect(codesOf(await service.ask(mutations.register, { input }))).toEqual(['ORGANISATION_NUMBER_ENDED']);
  }
  // Opened again, it takes in whoever is the same.
  dataOf(await service.ask(mutations.reopen, { input: { id: holder } }));
  dataOf(await matched(id, closed));
  expect(await byId(id)).toMatchObject({ id: holder, status: 'ACTIVE' });
});

test('a unit without a role enters the hub when somebody takes it in', async () => {
  const number = numberOf(50);
  const admit = (organisationNumber: string) =>
    service.ask(
      'mutation ($input: AdmitRegisterUnitInput!) { admitRegisterUnit(input: $input) { organisation { id name source } } }',
      { input: { organisationNumber } },
    );
  expect(codesOf(await admit(number))).toEqual(['REGISTER_UNIT_UNKNOWN']);
  await dir.import('e.json', [aUnit(50), aUnit(51, { forretningsadresse: { kommunenummer: '2100' } })]);
  expect(dataOf(await admit(number))['admitRegisterUnit'].organisation).toMatchObject({
    name: 'LAG 50',
    source: 'REGISTER',
  });
  expect(codesOf(await admit(number))).toEqual(['ORGANISATION_NUMBER_TAKEN']);
  expect(codesOf(await admit(numberOf(51)))).toEqual(['REGISTER_UNIT_WITHOUT_PLACE']);
  await dir.import('f.json', [aUnit(50, { navn: 'LAG FEMTI' })]);
  const unit = dataOf(
    await service.ask(
      'query ($n: String!) { registerUnit(organisationNumber: $n) { name form organisation { name } } }',
      { n: number },
    ),
  )['registerUnit'];
  expect(unit).toEqual({ name: 'LAG FEMTI', form: 'FLI', organisation: { name: 'LAG FEMTI' } });
});
