import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { dataOf } from '../testing/answers.ts';
import { mutations, registered } from '../testing/commands.ts';
import { ANONYMOUS, type TestService, testService } from '../testing/test-service.ts';
import { aUnit, numberOf } from './testing/a-unit.ts';
import { type HostileRegister, hostileRegister } from './testing/hostile-register.ts';
import { type ImportDir, importDir } from './testing/import-dir.ts';

let service: TestService;
let dir: ImportDir;
let register: HostileRegister;
const voluntary = { registrertIFrivillighetsregisteret: true };
beforeAll(async () => {
  service = await testService();
  dir = await importDir(service);
  register = await hostileRegister();
  for (let n = 1; n <= 5; n++) register.units.set(numberOf(n), aUnit(n, voluntary));
  register.dump = { ...register.dump, units: [...register.units.values()] as object[] };
  register.voluntary.push(
    [1, 2].map((n) => ({
      organisasjonsnummer: numberOf(n),
      navn: null,
      kontonummer: '12345678903',
      icnpoKategorier: [
        { icnpoNummer: '13100', rekkefoelge: 2 },
        { icnpoNummer: '1200', rekkefoelge: 1 },
      ],
    })),
    [{ organisasjonsnummer: numberOf(3), icnpoKategorier: [{ icnpoNummer: '8200', rekkefoelge: 1 }] }],
  );
});
afterEach(() => {
  register.faults.length = 0;
});
afterAll(async () => {
  await Promise.all([service.dispose(), register.close(), dir.remove()]);
});

let updates = 100;
/** Tells of a change, as the register would; ids have gaps. */
function tell(n: number, endringstype: string): void {
  updates += 7;
  register.updates.push({
    oppdateringsid: updates,
    dato: '2026-06-09T12:00:00.000Z',
    organisasjonsnummer: numberOf(n),
    endringstype,
  });
}

const organisation = async (n: number) =>
  dataOf(
    await service.ask(
      'query ($n: String!) { organisationByNumber(organisationNumber: $n) { id name kind status closingReason icnpo { code } } }',
      { n: numberOf(n) },
    ),
  )['organisationByNumber'];
const factsOf = async (id: string) => (await service.facts()).filter(({ subject }) => subject === id);
const cursor = async () =>
  (await service.sql<{ next: string }>(`select next_id as next from register_feed where feed = 'UNITS'`))[0]!
    .next;

test('changes wait for the units', async () => {
  const only = dir.importOf(register.url, { onlyChanges: true });
  await expect(only).rejects.toMatchObject({ code: 'REGISTER_UNITS_FIRST' });
});

test('from an address: voluntary organisations, units, and what has changed', async () => {
  register.faults.push('429', '503', 'empty', 'cut', 'hangup');
  register.repeatVoluntary = true;
  const { reports } = await dir.importOf(register.url);
  expect(reports).toMatchObject([{ taken: 3 }, { elements: 5, registered: 5 }, { elements: 0 }]);
  expect(await organisation(1)).toMatchObject({ kind: 'CLUB', icnpo: [{ code: '1200' }, { code: '13100' }] });
  expect(await organisation(3)).toMatchObject({ kind: 'VOLUNTEER_CENTRE' });
  expect(JSON.stringify(await service.facts())).not.toContain('12345678903');
  // The feed begins the day before the file was made.
  expect(register.asked.find((path) => path.includes('oppdateringer/enheter'))).toContain(
    `dato=${encodeURIComponent('2026-05-31T03:00:00.000Z')}`,
  );
});

test('what each kind of change does, through a server at its worst', async () => {
  register.units.set(numberOf(6), aUnit(6, voluntary));
  register.units.set(numberOf(1), aUnit(1, { ...voluntary, navn: 'NYTT NAVN' }));
  register.units.set(numberOf(2), {
    organisasjonsnummer: numberOf(2),
    slettedato: '2026-06-09',
    respons_klasse: 'SlettetEnhet',
  });
  register.units.set(numberOf(3), 410);
  register.units.set(numberOf(9), aUnit(9, { organisasjonsform: { kode: 'ENK' }, navn: 'KARI NORDMANN' }));
  const ids = await Promise.all([1, 2, 3, 4].map(async (n) => (await organisation(n)).id as string));
  tell(6, 'Ny');
  tell(1, 'Endring');
  tell(2, 'Sletting');
  tell(3, 'Fjernet');
  tell(4, 'Ukjent');
  tell(9, 'Ny');
  register.faults.push('503', 'cut', 'empty', '429', 'hangup');
  register.repeatPage = true;
  register.pageSizeMax = 100;
  const { followed } = await dir.importOf(register.url, { onlyChanges: true });
  expect(followed[0]).toEqual({ updates: 6, registered: 1, changed: 1, closed: 1, removed: 1, rejected: 0 });
  expect(await cursor()).toBe(String(updates + 1));

  expect(await organisation(6)).toMatchObject({ name: 'LAG 6' });
  expect(await organisation(1)).toMatchObject({ name: 'NYTT NAVN' });
  expect(await organisation(2)).toMatchObject({ status: 'CLOSED', closingReason: 'DELETED_IN_REGISTER' });
  expect(await organisation(3)).toBeNull();
  // In the stream: the data of earlier facts is gone, and the last one says why.
  const facts = await factsOf(ids[2]!);
  expect(facts.map(({ type, data }) => [type.split('.')[3], data])).toEqual([
    ['organisation_registered', null],
    ['organisation_withdrawn', { state: null, reason: 'WITHDRAWN_FROM_REGISTER' }],
  ]);
  expect(await factsOf(ids[3]!)).toHaveLength(1);
  // In the history that everyone can ask for: what was done to each, and what was told of its organisation.
  const tells = async (n: number, id: string) => {
    const asked = await service.ask(
      `query ($n: String!, $id: ID!) {
        registerChanges(organisationNumber: $n) { change outcome at }
        organisationHistory(id: $id) { type version redacted }
      }`,
      { n: numberOf(n), id },
      ANONYMOUS,
    );
    const { registerChanges, organisationHistory } = dataOf(asked) as {
      registerChanges: { change: string; outcome: string; at: string }[];
      organisationHistory: { type: string; version: number; redacted: boolean }[];
    };
    return [
      registerChanges.map(({ change, outcome }) => `${change} ${outcome}`),
      organisationHistory.map(({ type, redacted }) => `${type.split('.')[3]}${redacted ? ' (emptied)' : ''}`),
    ];
  };
  const newcomer = (await organisation(6)).id as string;
  expect(await tells(6, newcomer)).toEqual([['Ny REGISTERED'], ['organisation_registered']]);
  expect(await tells(1, ids[0]!)).toEqual([
    ['Endring CHANGED'],
    ['organisation_registered', 'organisation_renamed'],
  ]);
  expect(await tells(2, ids[1]!)).toEqual([
    ['Sletting CLOSED'],
    ['organisation_registered', 'organisation_closed'],
  ]);
  expect(await tells(3, ids[2]!)).toEqual([
    ['Fjernet REMOVED'],
    ['organisation_registered (emptied)', 'organisation_withdrawn'],
  ]);
  expect(await tells(4, ids[3]!)).toEqual([['Ukjent NOTED'], ['organisation_registered']]);
  // And whoever follows the stream hears the same, in order.
  expect((await factsOf(ids[1]!)).map(({ type }) => type.split('.')[3])).toEqual([
    'organisation_registered',
    'organisation_closed',
  ]);
  // Of the sole proprietorship nothing is kept.
  const history = await service.sql<{ organisation_number: string; change: string; outcome: string }>(
    'select organisation_number, change, outcome from register_change order by update_id',
  );
  expect(
    history.map(({ organisation_number: number, change, outcome }) => [number, change, outcome]),
  ).toEqual([
    [numberOf(6), 'Ny', 'REGISTERED'],
    [numberOf(1), 'Endring', 'CHANGED'],
    [numberOf(2), 'Sletting', 'CLOSED'],
    [numberOf(3), 'Fjernet', 'REMOVED'],
    [numberOf(4), 'Ukjent', 'NOTED'],
  ]);
});

test('read again, the feed does nothing', async () => {
  const before = await service.counted();
  const { followed } = await dir.importOf(register.url, { onlyChanges: true });
  expect(followed[0]).toMatchObject({ updates: 0 });
  expect(await service.counted()).toEqual(before);
});

test('an older file does not bring a withdrawn unit back, a newer one does', async () => {
  await dir.importOf(register.url);
  expect(await organisation(3)).toBeNull();
  register.dump = { units: [...register.dump.units, aUnit(8)], modified: new Date('2026-06-10T03:00:00Z') };
  await dir.importOf(register.url);
  expect(await organisation(3)).toMatchObject({ name: 'LAG 3' });
});

test.each([
  ['410', 410],
  ['an empty 404', 404],
  ['no more than number and date', { organisasjonsnummer: numberOf(4), fjernetDato: '2026-06-09' }],
])('a changed unit that the register answers with %s is withdrawn', async (_, answer) => {
  register.units.set(numberOf(4), aUnit(4, voluntary));
  tell(4, 'Endring');
  await dir.importOf(register.url, { onlyChanges: true });
  await service.sql('delete from register_removed');
  const n = 4;
  expect(await organisation(n)).not.toBeNull();
  register.units.set(numberOf(n), answer);
  tell(n, 'Endring');
  const { followed } = await dir.importOf(register.url, { onlyChanges: true });
  expect(followed[0]).toMatchObject({ removed: 1 });
  expect(await organisation(n)).toBeNull();
});

test('a unit unlike any before is told and kept, and the feed goes on', async () => {
  register.units.set(numberOf(5), { organisasjonsnummer: numberOf(5), navn: 7, organisasjonsform: ['FLI'] });
  register.units.set(
    numberOf(10),
    aUnit(10, { ...voluntary, nyttFelt: { dypt: [{ organisasjonsnummer: 'x' }] } }),
  );
  tell(5, 'Endring');
  tell(10, 'Ny');
  const { followed } = await dir.importOf(register.url, { onlyChanges: true });
  expect(followed[0]).toMatchObject({ updates: 2, registered: 1, rejected: 1 });
  expect(await dir.rejected()).toContainEqual(expect.objectContaining({ organisationNumber: numberOf(5) }));
  expect(await organisation(5)).toMatchObject({ name: 'LAG 5' });
});

test('items that are odd themselves: one without a time counts, one without a number is told', async () => {
  await registered(service, { organisationNumber: numberOf(21), source: 'OWNER' });
  tell(21, 'Sletting');
  Object.assign(register.updates.at(-1)!, { dato: 'i går' });
  tell(21, 'Endring');
  Object.assign(register.updates.at(-1)!, { organisasjonsnummer: '99' });
  const { followed } = await dir.importOf(register.url, { onlyChanges: true });
  expect(followed[0]).toMatchObject({ updates: 1, closed: 1, rejected: 1 });
  expect(await organisation(21)).toMatchObject({ status: 'CLOSED' });
  expect(await dir.rejected()).toContainEqual(
    expect.objectContaining({ element: updates, organisationNumber: null }),
  );
});

test('withdrawn, it takes along those that became one with it', async () => {
  await registered(service, { organisationNumber: numberOf(24), source: 'OWNER' });
  const twin = await registered(service, {
    organisationNumber: null,
    numberMissingReason: 'NOT_YET_REGISTERED',
    name: 'Tvillingen',
    source: 'OWNER',
  });
  const input = { id: twin, organisationNumber: numberOf(24) };
  dataOf(await service.ask(mutations.match, { input }));
  tell(24, 'Fjernet');
  await dir.importOf(register.url, { onlyChanges: true });
  const { organisation: left } = dataOf(
    await service.ask('query ($id: ID!) { organisation(id: $id) { name } }', { id: twin }),
  );
  expect(left).toBeNull();
  expect((await factsOf(twin)).slice(0, -1).every(({ data }) => data === null)).toBe(true);
  expect(JSON.stringify(await service.facts())).not.toContain('Tvillingen');
});

test('withdrawn and then deleted is withdrawn', async () => {
  await registered(service, { organisationNumber: numberOf(22), source: 'OWNER' });
  tell(22, 'Fjernet');
  tell(22, 'Sletting');
  const { followed } = await dir.importOf(register.url, { onlyChanges: true });
  expect(followed[0]).toMatchObject({ closed: 0, removed: 1 });
  expect(await organisation(22)).toBeNull();
});

test('one that becomes a sole proprietorship is dropped, and back among the taken it is one again', async () => {
  const change = async (with_: Record<string, unknown>) => {
    register.units.set(numberOf(23), aUnit(23, { ...voluntary, slettedato: null, ...with_ }));
    tell(23, 'Endring');
    return (await dir.importOf(register.url, { onlyChanges: true })).followed[0];
  };
  expect(await change({})).toMatchObject({ registered: 1 });
  expect(await change({ organisasjonsform: { kode: 'ENK' }, navn: 'KARI NORDMANN' })).toMatchObject({
    removed: 1,
  });
  expect(await organisation(23)).toBeNull();
  expect(await change({})).toMatchObject({ registered: 1 });
  // Of another form that is not taken: followed no further, and left as it was.
  expect(await change({ organisasjonsform: { kode: 'DA' }, navn: 'NOE ANNET DA' })).toMatchObject({
    removed: 0,
    closed: 0,
  });
  expect(await organisation(23)).toMatchObject({ name: 'LAG 23', status: 'ACTIVE' });
  expect(
    await service.sql(`select 1 from register_unit where organisation_number = '${numberOf(23)}'`),
  ).toEqual([]);
});

test('deletion closes what an owner registered too, and a removal drops it', async () => {
  const id = await registered(service, { organisationNumber: numberOf(20), source: 'OWNER' });
  tell(20, 'Sletting');
  await dir.importOf(register.url, { onlyChanges: true });
  expect(await organisation(20)).toMatchObject({ status: 'CLOSED' });
  tell(20, 'Fjernet');
  await dir.importOf(register.url, { onlyChanges: true });
  expect(await organisation(20)).toBeNull();
  expect((await factsOf(id)).slice(0, -1).every(({ data }) => data === null)).toBe(true);
});

test('deleted by mistake and entered again, it is open again; what its owner closed stays closed', async () => {
  const id = await registered(service, { organisationNumber: numberOf(25), source: 'OWNER' });
  const followed = async (endringstype: string, unit: Record<string, unknown>) => {
    register.units.set(numberOf(25), unit);
    tell(25, endringstype);
    await dir.importOf(register.url, { onlyChanges: true });
  };
  const told = async () => {
    const stream = (await factsOf(id)).map(({ type }) => type.split('.')[3]);
    const { registerChanges, organisationHistory } = dataOf(
      await service.ask(
        `query ($n: String!, $id: ID!) {
          registerChanges(organisationNumber: $n) { outcome }
          organisationHistory(id: $id) { type }
        }`,
        { n: numberOf(25), id },
        ANONYMOUS,
      ),
    ) as { registerChanges: { outcome: string }[]; organisationHistory: { type: string }[] };
    expect(organisationHistory.map(({ type }) => type.split('.')[3])).toEqual(stream);
    return [registerChanges.map(({ outcome }) => outcome), stream];
  };
  await followed('Sletting', { organisasjonsnummer: numberOf(25), slettedato: '2026-06-09' });
  await followed('Endring', { ...aUnit(25, voluntary), slettedato: null });
  const facts = ['organisation_registered', 'organisation_closed', 'organisation_reopened'];
  expect(await told()).toEqual([
    ['CLOSED', 'REOPENED'],
    [...facts, 'organisation_details_changed'],
  ]);
  expect(await organisation(25)).toMatchObject({ id, status: 'ACTIVE', closingReason: null });

  dataOf(await service.ask(mutations.close, { input: { id, reason: 'DISSOLVED' } }));
  await followed('Endring', aUnit(25, { ...voluntary, navn: 'LAG 25 IGJEN' }));
  expect((await told())[0]).toEqual(['CLOSED', 'REOPENED', 'NOTED']);
  expect(await organisation(25)).toMatchObject({ status: 'CLOSED', closingReason: 'DISSOLVED' });
});

test('an older file takes nothing back of what the feed has told since', async () => {
  const older = await dir.write('older.json', [aUnit(26), aUnit(27, voluntary), aUnit(28, voluntary)]);
  const asOf = new Date('2026-06-08T03:00:00Z');
  await dir.importOf(older, { asOf });
  tell(26, 'Sletting');
  register.units.set(numberOf(27), aUnit(27, { ...voluntary, navn: 'NYTT NAVN' }));
  tell(27, 'Endring');
  // Changed twice, and as it was.
  register.units.set(numberOf(28), aUnit(28, voluntary));
  tell(28, 'Endring');
  await dir.importOf(register.url, { onlyChanges: true });

  const evenOlder = [
    aUnit(26, voluntary),
    aUnit(27, voluntary),
    aUnit(28, { ...voluntary, navn: 'GAMMELT' }),
  ];
  await dir.importOf(await dir.write('even-older.json', evenOlder), { asOf });
  // Whoever is deleted enters by no other door either.
  const [listed] = register.voluntary[0] as object[];
  const page = { _embedded: { all: [{ ...listed, organisasjonsnummer: numberOf(26) }] }, _links: {} };
  await dir.import('page.json', JSON.stringify(page));

  expect(await organisation(26)).toBeNull();
  expect(await organisation(27)).toMatchObject({ name: 'NYTT NAVN' });
  expect(await organisation(28)).toMatchObject({ name: 'LAG 28' });
  const rows = await service.sql(
    'select name, deleted_on is not null as deleted from register_unit where organisation_number = any($1) order by name',
    [[26, 27, 28].map(numberOf)],
  );
  expect(rows).toEqual([
    { name: 'LAG 26', deleted: true },
    { name: 'LAG 28', deleted: false },
    { name: 'NYTT NAVN', deleted: false },
  ]);
});

test('a register that never answers is given up in words, and the next run goes on', async () => {
  tell(1, 'Endring');
  register.faults.push(...Array.from({ length: 8 }, () => '503' as const));
  const failing = dir.importOf(register.url, { onlyChanges: true });
  await expect(failing).rejects.toMatchObject({
    code: 'REGISTER_OUT_OF_REACH',
    details: { reason: 'HTTP 503' },
  });
  const { followed } = await dir.importOf(register.url, { onlyChanges: true });
  expect(followed[0]).toMatchObject({ updates: 1 });
});
