import type { OrganisationId } from '@samspill/values/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestService, testService } from '../../testing/test-service.ts';
import { NOTHING_COUNTED } from '../imported.ts';
import { type CsvColumn, csvColumnNames } from './csv-columns.ts';
import { importCsv } from './import-csv.ts';

let service: TestService;
let organiser: OrganisationId;

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  await service.heard();
});
afterAll(() => service.dispose());

let tables = 0;
const take = (bytes: Uint8Array, feed = `table ${++tables}`) =>
  importCsv(service.deps, {
    bytes,
    feed,
    defaults: { organiserIds: [organiser], municipalityNumber: '3218', idOf: (id: string) => id },
  });
const counted = (counts: object) => ({ ...NOTHING_COUNTED, ...counts });

type Cells = Partial<Record<CsvColumn, string>>;
const line = (cells: Cells) => csvColumnNames.map((name) => cells[name] ?? '').join(';');
const rows = (...all: Cells[]) => Buffer.from([csvColumnNames.join(';'), ...all.map(line)].join('\n'));

const DATE = { first_day: '02.09.2026', start_time: '17.00', minutes: '60' };
const SERIES = { ...DATE, repeat: 'FREQ=WEEKLY', last_day: '01.12.2026' };
const LONG = 'x'.repeat(9_000);

test.each<[CsvColumn, string, Cells]>([
  ['external_id', 'TEXT_TOO_LONG', { external_id: LONG }],
  ['external_id', 'TEXT_NOT_PRINTABLE', { external_id: 'a\u0000b' }],
  ['title_nb', 'TEXT_TOO_LONG', { title_nb: LONG }],
  ['title_se', 'TEXT_TOO_LONG', { title_se: LONG }],
  ['description_nn', 'TEXT_NOT_PRINTABLE', { description_nn: 'a\u0007b' }],
  ['organiser', 'ORGANISER_UNKNOWN', { organiser: '018f4a5e-0000-7000-8000-0000000000ff' }],
  ['age_from', 'AGE_RULE_INVALID', { age_from: '12', age_to: '6' }],
  ['birth_year_from', 'AGE_RULE_INVALID', { birth_year_from: '2015', birth_year_to: '2010' }],
  ['ends_on', 'ACTIVITY_ALREADY_ENDED', { ends_on: '01.01.2020' }],
  ['minutes', 'OCCURRENCE_TOO_LONG', { ...DATE, minutes: '99999' }],
  ['first_day', 'OCCURRENCE_TOO_FAR_AWAY', { ...DATE, first_day: '02.09.2046' }],
  ['first_day', 'OCCURRENCE_OUTSIDE_PERIOD', { ...DATE, ends_on: '01.09.2026' }],
  ['first_day', 'OCCURRENCE_OUTSIDE_PERIOD', { ...SERIES, starts_on: '01.10.2026' }],
  ['last_day', 'OCCURRENCE_OUTSIDE_PERIOD', { ...SERIES, ends_on: '01.10.2026' }],
  ['place', 'TEXT_TOO_LONG', { ...DATE, place: LONG }],
  ['place', 'TEXT_TOO_LONG', { ...DATE, place: 'x'.repeat(200) }],
  ['postcode', 'POSTCODE_INVALID', { ...DATE, place: 'Hallen', postcode: 'abcd' }],
])('%s is named where %s', async (column, code, cells) => {
  const { refused } = await take(rows({ external_id: 'a', kind: 'OTHER', title_nb: 'Kor', ...cells }));
  expect(refused).toMatchObject([{ line: 2, column, code }]);
});

test.each<[CsvColumn, string, Cells]>([
  ['first_day', 'OCCURRENCE_OUTSIDE_PERIOD', { ...DATE, first_day: '02.11.2026' }],
  ['last_day', 'OCCURRENCE_OUTSIDE_PERIOD', SERIES],
  ['minutes', 'OCCURRENCE_TOO_LONG', { ...DATE, minutes: '99999' }],
  ['postcode', 'POSTCODE_INVALID', { ...DATE, place: 'Hallen', postcode: 'abcd' }],
])('of an activity with several rows it is the one to blame: %s, %s', async (column, code, cells) => {
  const first = { external_id: 'a', kind: 'OTHER', title_nb: 'Kor', starts_on: '01.09.2026' };
  const { refused } = await take(
    rows(
      { ...first, ends_on: '01.10.2026', ...DATE },
      { external_id: 'a', ...DATE, first_day: '09.09.2026' },
      { external_id: 'a', ...cells },
    ),
  );
  expect(refused).toMatchObject([{ line: 4, column, code }]);
});

const plain = (id: string) => `external_id;kind;title_nb\r\n${id}1;OTHER;Språkkafé\r\n${id}2;OTHER;Kor\r\n`;
test.each<[string, string, BufferEncoding]>([
  ['columns at the end that once held something', plain('a').replaceAll('\r\n', ';;;\r\n'), 'utf8'],
  ['such columns below the heading alone', plain('b').replace('Kor', 'Kor;;;'), 'utf8'],
  ['a line that names the sign between cells', `sep=;\r\n${plain('c')}`, 'latin1'],
  ['Unicode text, with tabs', `\uFEFF${plain('d').replaceAll(';', '\t')}`, 'utf16le'],
])('a spreadsheet may save %s', async (_, table, encoding) => {
  const taken = await take(Buffer.from(table, encoding));
  expect(taken).toMatchObject({ counts: counted({ NEW: 2 }), refused: [] });
});

test('what stands to the right of the heading is not dropped without a word', async () => {
  const wider = take(Buffer.from(plain('e').replace('Kor', 'Kor;Turn')));
  await expect(wider).rejects.toMatchObject({ code: 'CSV_UNREADABLE', details: { line: 3 } });
});

test('a line that names the sign between cells is a line', async () => {
  const { refused } = await take(Buffer.from(`sep=;\r\n${plain('f')}f3;NOTHING;Turn\r\n`));
  expect(refused).toMatchObject([{ line: 5, column: 'kind' }]);
});

test('two groups at one time are two dates, and a row that stands there twice is one', async () => {
  const date = { external_id: 'groups', ...DATE };
  const table = rows(
    { ...date, kind: 'OTHER', title_nb: 'Turn', place: 'Hallen' },
    { ...date, place: 'Salen' },
    { ...date, place: 'Salen' },
  );
  const feed = 'groups';
  expect((await take(table, feed)).counts).toEqual(counted({ NEW: 1 }));
  expect((await take(table, feed)).counts).toEqual(counted({ SAME: 1 }));
  const places = await service.sql(
    `select p.name from occurrence o join place p on p.id = o.place_id join activity a on a.id = o.activity_id
      where a.provenance->>'sourceId' = 'groups' order by 1`,
  );
  expect(places).toEqual([{ name: 'Hallen' }, { name: 'Salen' }]);
});
