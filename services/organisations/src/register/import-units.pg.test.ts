import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf } from '../testing/answers.ts';
import { mutations } from '../testing/commands.ts';
import { TODAY, type TestService, testService } from '../testing/test-service.ts';
import { BATCH_ROWS } from './import-elements.ts';
import { aUnit, numberOf, pretty } from './testing/a-unit.ts';
import { type ImportDir, importDir } from './testing/import-dir.ts';

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

const told = async (number: string) => {
  const facts = await service.facts();
  const [row] = await service.sql<{ id: string }>(
    'select id from organisation where organisation_number = $1',
    [number],
  );
  return facts.filter(({ subject }) => subject === row?.id);
};

test('a unit with a role becomes an organisation, with the fact that registering it records', async () => {
  const number = numberOf(1);
  const { reports } = await dir.import('a.json.gz', [
    aUnit(1, { registrertIFrivillighetsregisteret: true, hjemmeside: 'www.lag.example.no' }),
    aUnit(2),
    aUnit(3, { organisasjonsform: { kode: 'ENK' }, navn: 'KARI NORDMANN' }),
  ]);
  expect(reports).toMatchObject([{ elements: 3, taken: 2, registered: 1, rejected: 0 }]);
  const [fact, ...more] = await told(number);
  expect(more).toEqual([]);
  // The same through the door that everyone uses, on a database of its own.
  const other = await testService();
  const input = {
    organisationNumber: number,
    name: 'LAG 1',
    form: 'FLI',
    kind: 'ASSOCIATION',
    municipalityNumber: '3218',
    website: 'https://www.lag.example.no',
    source: 'REGISTER',
    assuredOn: '2026-06-10',
  };
  dataOf(await other.ask(mutations.register, { input }));
  const [byHand] = await other.facts();
  expect(JSON.stringify(fact!.data)).toBe(JSON.stringify(byHand!.data));
  expect({ ...fact, id: '', correlationId: '', data: '' }).toEqual({
    ...byHand,
    id: '',
    correlationId: '',
    data: '',
  });
  await other.dispose();
});

test('one without a role is a row, and no fact', async () => {
  expect(
    await service.sql('select name, form from register_unit where organisation_number = $1', [numberOf(2)]),
  ).toEqual([{ name: 'LAG 2', form: 'FLI' }]);
  expect(await told(numberOf(2))).toEqual([]);
});

test('a sole proprietorship leaves nothing anywhere', async () => {
  await dir.import(
    'enk.json',
    `[ { "organisasjonsnummer" : "${numberOf(3)}", "navn" : "KARI NORDMANN", "organisasjonsform" : { "kode" : "ENK" }, , } ]`,
  );
  const rows = await service.sql<{ all: string }>(
    `select (select coalesce(string_agg(u::text, ''), '') from register_unit u) || (select coalesce(string_agg(o::text, ''), '') from organisation o) as all`,
  );
  const everything = JSON.stringify([rows, await service.facts(), await dir.rejected()]);
  expect(everything).toContain(numberOf(1));
  expect(everything).not.toContain(numberOf(3));
  expect(everything).not.toContain('NORDMANN');
});

test.each([
  ['by its description', '"beskrivelse" : "Enkeltpersonforetak", "kode" : "EN'],
  ['in small letters', '"kode" : "enk", '],
])('one that is broken and known %s leaves nothing either', async (_, form) => {
  const broken = `{ "organisasjonsnummer" : "${numberOf(5)}", "navn" : "KARI NORDMANN", "organisasjonsform" : { ${form}`;
  await dir.import('enk.json', `[ ${broken}, ${JSON.stringify(aUnit(6))} ]`);
  expect(await dir.rejected()).toEqual([]);
  expect(
    await service.sql('select 1 from register_unit where organisation_number = $1', [numberOf(6)]),
  ).toHaveLength(1);
});

test('the form of another unit within it is not its own, and the mark of UTF-8 is no element', async () => {
  const within = (n: number, other: string, own: string) => {
    const { organisasjonsnummer, ...rest } = aUnit(n, { organisasjonsform: { kode: own } });
    return { organisasjonsnummer, overordnet: { organisasjonsform: { kode: other } }, ...rest };
  };
  const units = [within(7, 'ENK', 'FLI'), within(8, 'FLI', 'ENK'), { ...aUnit(9), navn: 7 }];
  const { reports } = await dir.import('within.json', `\uFEFF${JSON.stringify(units)}`);
  expect(reports).toMatchObject([{ elements: 3, taken: 1, rejected: 1 }]);
  expect(await dir.rejected()).toMatchObject([{ element: 3, organisationNumber: numberOf(9) }]);
  expect(
    await service.sql('select organisation_number from register_unit where organisation_number = any($1)', [
      [7, 8, 9].map(numberOf),
    ]),
  ).toEqual([{ organisation_number: numberOf(7) }]);
});

test('importing again changes nothing and tells nothing', async () => {
  const before = await service.counted();
  const units = [
    aUnit(1, { registrertIFrivillighetsregisteret: true, hjemmeside: 'www.lag.example.no' }),
    aUnit(2),
  ];
  const { reports } = await dir.import('again.json', units);
  expect(reports).toMatchObject([{ registered: 0, changed: 0 }]);
  expect(await service.counted()).toEqual(before);
});

test('what an owner has said stays, field by field, and what nobody has said follows the register', async () => {
  const [fact] = await told(numberOf(1));
  const id = fact!.subject;
  const ask = (mutation: string, input: object) => service.ask(mutation, { input: { id, ...input } });
  dataOf(await ask(mutations.rename, { name: 'Laget', saidBy: 'OWNER' }));
  dataOf(await ask(mutations.changeDetails, { website: null, saidBy: 'OWNER' }));
  await dir.import('changed.json', [
    aUnit(1, {
      navn: 'NYTT NAVN',
      registrertIFrivillighetsregisteret: true,
      hjemmeside: 'lag.example.org',
      forretningsadresse: { kommunenummer: '4601' },
    }),
  ]);
  const facts = await told(numberOf(1));
  expect(facts.map(({ type }) => type.split('.').at(-2))).toEqual([
    'organisation_registered',
    'organisation_renamed',
    'organisation_details_changed',
    'organisation_moved',
  ]);
  expect(facts.at(-1)!.data).toMatchObject({
    state: {
      name: 'Laget',
      website: null,
      municipalityNumber: '4601',
      fieldSources: {
        name: { source: 'OWNER', saidAt: TODAY.toISOString() },
        website: { source: 'OWNER' },
        municipalityNumber: { source: 'REGISTER' },
      },
    },
  });
});

test.each([
  ['cut off in a text', `{ "organisasjonsnummer" : "${numberOf(11)}", "navn" : "LAG`],
  ['without an end', `{ "organisasjonsnummer" : "${numberOf(11)}", "navn" : "LAG", "x" : { "y" : 1`],
  ['a quote too many', `{ "organisasjonsnummer" : "${numberOf(11)}", "navn" : "L"AG" }`],
  ['a brace too many', `{ "organisasjonsnummer" : "${numberOf(11)}", "navn" : "LAG" } }`],
  ['no object', 'null'],
  ['letters that are no UTF-8', JSON.stringify({ ...aUnit(11), navn: 'LAG \uFFFD' })],
  ['a number with a wrong check digit', JSON.stringify({ ...aUnit(11), organisasjonsnummer: '200000000' })],
])('%s: told with its number and kept, and nothing beside it is lost', async (_, broken) => {
  for (const layout of [pretty, JSON.stringify]) {
    const parts = [layout(aUnit(10)), broken, layout(aUnit(12)), layout(aUnit(13, { navn: 'SIST' }))];
    await service.sql('delete from register_unit where organisation_number = any($1)', [
      [10, 12, 13].map(numberOf),
    ]);
    const { reports } = await dir.import('broken.json', `[ ${parts.join(', ')} ]`);
    expect(reports).toMatchObject([{ taken: 3, rejected: 1 }]);
    expect(await dir.rejected()).toEqual([
      expect.objectContaining({ element: expect.toBeOneOf([1, 2]), reason: expect.any(String) }),
    ]);
    const rows = await service.sql(
      'select name from register_unit where organisation_number = any($1) order by 1',
      [[10, 12, 13].map(numberOf)],
    );
    expect(rows).toEqual([{ name: 'LAG 10' }, { name: 'LAG 12' }, { name: 'SIST' }]);
  }
});

test('a list that cannot be read at all is kept batch by batch too, and does not wait in memory', async () => {
  const elements = 2 * BATCH_ROWS + 1;
  const { reports, kept } = await dir.import('unreadable.json', `[${Array(elements).fill('{}').join()}]`);
  expect(reports).toMatchObject([{ elements, taken: 0, rejected: elements }]);
  expect(await dir.rejected()).toHaveLength(elements);
  expect(kept).toHaveLength(3);
});

test('a file that was cut off says so, keeps what it had, and goes on when it is whole', async () => {
  const units = Array.from({ length: 20 }, (_, i) => aUnit(40 + i));
  const whole = JSON.stringify(units);
  await expect(dir.import('cut.json', whole.slice(0, -200))).rejects.toMatchObject({
    code: 'REGISTER_FILE_CUT',
  });
  const { reports } = await dir.import('cut.json', whole);
  expect(reports).toMatchObject([{ elements: 20, rejected: 0 }]);
});

test('two imports at once: the second is told so', async () => {
  await service.sql('select pg_advisory_lock(7120002)');
  await expect(dir.import('a.json', [aUnit(1)])).rejects.toMatchObject({ code: 'IMPORT_UNDER_WAY' });
  await service.sql('select pg_advisory_unlock(7120002)');
  await dir.import('a.json', [aUnit(1)]);
});

test('a file that is no register’s is refused', async () => {
  await expect(dir.import('x.csv', 'a;b;c')).rejects.toMatchObject({ code: 'REGISTER_SOURCE_UNREADABLE' });
  await expect(dir.importOf('/nowhere/file.json')).rejects.toMatchObject({
    code: 'REGISTER_SOURCE_UNREADABLE',
  });
});
