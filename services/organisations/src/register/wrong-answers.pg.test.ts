import { gzipSync } from 'node:zlib';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf } from '../testing/answers.ts';
import { type TestService, testService } from '../testing/test-service.ts';
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
  for (let n = 1; n <= 9; n++) register.units.set(numberOf(n), aUnit(n, voluntary));
  register.dump = { ...register.dump, units: [...register.units.values()] as object[] };
  await dir.importOf(register.url);
});
afterAll(async () => {
  await Promise.all([service.dispose(), register.close(), dir.remove()]);
});

let updates = 0;
function tell(n: number, endringstype = 'Endring'): number {
  updates += 1;
  register.updates.push({
    oppdateringsid: updates,
    dato: '2026-06-09T12:00:00.000Z',
    organisasjonsnummer: numberOf(n),
    endringstype,
  });
  return updates;
}
const changes = () => dir.importOf(register.url, { onlyChanges: true });
const organisation = async (n: number) =>
  dataOf(
    await service.ask(
      'query ($n: String!) { organisationByNumber(organisationNumber: $n) { name status } }',
      {
        n: numberOf(n),
      },
    ),
  )['organisationByNumber'];

test.each([
  ['nothing in it', {}],
  ['a fault told with 200', { timestamp: '2026-06-09', status: 500, error: 'Internal Server Error' }],
  ['another unit', aUnit(90, { ...voluntary, navn: 'EN ANNEN' })],
])('%s is no word of the unit that was asked for', async (_, answer) => {
  register.units.set(numberOf(1), answer);
  const element = tell(1);
  const { followed } = await changes();
  expect(followed[0]).toMatchObject({ registered: 0, removed: 0, rejected: 1 });
  expect(await organisation(1)).toEqual({ name: 'LAG 1', status: 'ACTIVE' });
  expect(await organisation(90)).toBeNull();
  expect(await dir.rejected()).toContainEqual(
    expect.objectContaining({ element, code: 'REGISTER_ELEMENT_UNREADABLE', organisationNumber: null }),
  );
});

test('what an earlier reading of the changes could not read stays in the reject file', async () => {
  register.units.set(numberOf(2), { organisasjonsnummer: numberOf(2), navn: 7 });
  tell(2);
  await changes();
  register.units.set(numberOf(3), { organisasjonsnummer: numberOf(3), navn: 7 });
  tell(3);
  await changes();
  await changes();
  const numbers = (await dir.rejected()).map(({ organisationNumber }) => organisationNumber);
  expect(numbers.filter((number) => number !== null)).toEqual([2, 3].map(numberOf));
});

test('a server that has moved withdraws nobody, and the changes wait', async () => {
  register.unitsHaveMoved = true;
  tell(4);
  await expect(changes()).rejects.toMatchObject({
    code: 'REGISTER_OUT_OF_REACH',
    details: { reason: 'HTTP 404' },
  });
  expect(await organisation(4)).toEqual({ name: 'LAG 4', status: 'ACTIVE' });
  register.unitsHaveMoved = false;
  register.units.set(numberOf(4), aUnit(4, { ...voluntary, navn: 'NYTT NAVN' }));
  await changes();
  expect(await organisation(4)).toEqual({ name: 'NYTT NAVN', status: 'ACTIVE' });
});

test('an empty file, or a page for people instead of one, is asked for again', async () => {
  const units = [aUnit(40, voluntary), aUnit(41, voluntary)];
  register.dump = { units, modified: new Date('2026-06-01T06:00:00Z') };
  register.fileFaults.push('empty', 'html');
  await dir.importOf(register.url);
  expect(await organisation(41)).toMatchObject({ name: 'LAG 41' });
});

test('of a file that came as half of one nothing is skipped by the next run', async () => {
  const units = Array.from({ length: 10 }, (_, i) => aUnit(20 + i, voluntary));
  register.dump = { units, modified: new Date('2026-06-01T05:00:00Z') };
  register.fileFaults.push('half');
  await expect(dir.importOf(register.url)).rejects.toMatchObject({ code: 'REGISTER_FILE_CUT' });
  await dir.importOf(register.url);
  for (const i of units.keys()) expect(await organisation(20 + i)).toMatchObject({ name: `LAG ${20 + i}` });
});

test('each file of a command has its rejects, and keeps them', async () => {
  const first = await dir.write('first.json', [aUnit(60, { navn: '' }), aUnit(61)]);
  const second = await dir.write('second.json', [aUnit(62), aUnit(63, { navn: '' })]);
  await dir.importOf([first, second]);
  const told = await Promise.all(
    ['rejected-units.ndjson', 'rejected-units-2.ndjson'].map((name) => dir.listed(name)),
  );
  expect(told).toMatchObject([
    [{ element: 1, organisationNumber: numberOf(60) }],
    [{ element: 2, organisationNumber: numberOf(63) }],
  ]);
});

test('a page that was saved with the mark of UTF-8, packed or not, is a page', async () => {
  const icnpoKategorier = [{ icnpoNummer: '1200', rekkefoelge: 1 }];
  const page = { _embedded: { all: [{ organisasjonsnummer: numberOf(5), icnpoKategorier }] }, _links: {} };
  const text = `\uFEFF${JSON.stringify(page)}`;
  expect((await dir.import('page.json', text)).reports).toMatchObject([{ taken: 1, changed: 1 }]);
  const packed = join(dir.path, 'page.json.gz');
  await writeFile(packed, gzipSync(text));
  expect((await dir.importOf(packed)).reports).toMatchObject([{ taken: 1, changed: 0 }]);
});
