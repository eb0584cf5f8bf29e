import { ActivityId, type OccurrenceId, type OrganisationId, type SeriesId } from '@samspill/values/ids';
import { aPersonNumber } from '@samspill/values/testing/a-person-number';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeActivity } from '../../activity/change-activity.ts';
import { rescheduleOccurrence } from '../../occurrence/reschedule-occurrence.ts';
import { readsOf } from '../../reads.ts';
import { changeSeries } from '../../series/change-series.ts';
import { type TestService, testService } from '../../testing/test-service.ts';
import { NOTHING_COUNTED } from '../imported.ts';
import { csvColumnNames } from './csv-columns.ts';
import { exportCsv } from './export-csv.ts';
import { type CsvImport, importCsv } from './import-csv.ts';

let service: TestService;
let organiser: OrganisationId;

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  await service.heard();
});
afterAll(() => service.dispose());

function take(table: string | Uint8Array, options: Partial<CsvImport> = {}) {
  const bytes = typeof table === 'string' ? Buffer.from(table) : table;
  const defaults = { organiserIds: [organiser], municipalityNumber: '3218', idOf: (id: string) => id };
  return importCsv(service.deps, { bytes, feed: 'test', defaults, ...options });
}

async function exported(): Promise<string> {
  return service.deps.transaction(async ({ em }) => {
    let table = '';
    for await (const part of exportCsv(readsOf(em), { municipalityNumber: null })) table += part;
    return table;
  });
}

/** As the hub writes it: every column, semicolons, the mark of UTF-8, CRLF. */
const table = (...rows: Record<string, string>[]) =>
  `\uFEFF${[csvColumnNames, ...rows.map((row) => csvColumnNames.map((name) => row[name] ?? ''))]
    .map((cells) => `${cells.join(';')}\r\n`)
    .join('')}`;

const counted = (counts: object) => ({ ...NOTHING_COUNTED, ...counts });

test('a table that was taken comes out again byte for byte, and taken again changes nothing', async () => {
  const given = table(
    {
      external_id: 'turn-1',
      kind: 'FIXED_COURSE',
      title_nb: 'Turnlek æøå',
      title_se: 'Lihkadeapmi ŋ',
      description_nb: '"For alle, også ""deg""; hver uke\nI hallen"',
      description_nn: '"For alle\nKvar veke"',
      organiser: organiser,
      municipality: '3218',
      age_from: '6',
      age_to: '12',
      price_participation: '250,50/HALF_YEAR',
      price_membership: '0/YEAR',
      barriers_removed: 'ECONOMY TRANSPORT',
      accessibility: 'MENTAL_HEALTH',
      languages: 'nb ar',
      contact_role: 'COORDINATOR',
      website: 'https://turn.example/lek',
      seats: '20',
      starts_on: '2026-09-01',
      ends_on: '2026-12-18',
      repeat: '"FREQ=WEEKLY;BYDAY=TU"',
      first_day: '2026-09-01',
      last_day: '2026-10-20',
      start_time: '17:00',
      minutes: '90',
      except_days: '2026-09-15 2026-09-22',
      extra_days: '2026-10-10',
      skip_school_holidays: 'yes',
      place: 'Hallen',
      place_kind: 'SPORTS_FACILITY',
      address: 'Idrettsveien 1 | Inngang B',
      postcode: '1430',
      latitude: '59,66',
      longitude: '10,79',
    },
    {
      external_id: 'turn-1',
      first_day: '2026-12-12',
      start_time: '12:00',
      minutes: '120',
      place: 'Hallen',
      place_kind: 'SPORTS_FACILITY',
      address: 'Idrettsveien 1 | Inngang B',
      postcode: '1430',
      latitude: '59,66',
      longitude: '10,79',
    },
    {
      external_id: 'utlån',
      kind: 'EQUIPMENT_LENDING',
      title_nb: "'=utlån",
      organiser: organiser,
      municipality: '3218',
      birth_year_from: '2010',
      birth_year_to: '2016',
    },
  );
  expect(await take(given)).toEqual({ counts: counted({ NEW: 2 }), refused: [], stored: true });
  expect(await exported()).toBe(given);
  const before = await service.counted();
  expect((await take(given)).counts).toEqual(counted({ SAME: 2 }));
  expect(await service.counted()).toEqual(before);
});

test('what the table changes, changes; what an owner has said stays', async () => {
  const rows = (title: string, seats: string, on: string) =>
    `external_id;kind;title_nb;seats;first_day;start_time;minutes\nklubb;DROP_IN;${title};${seats};${on};18:00;60\n`;
  await take(rows('Klubb', '10', '2026-09-07'));
  const [row] = await service.sql<{ id: string }>(
    `select record_id as id from import_item where external_id = 'klubb'`,
  );
  const id = ActivityId.parse(row!.id);
  await changeActivity(service.deps, id, { title: { nb: 'Vår klubb' } });
  expect((await take(rows('Klubben', '12', '2026-09-08'))).counts).toEqual(counted({ CHANGED: 1 }));
  const [after] = await service.sql('select title, import_says, capacity from activity where id = $1', [id]);
  expect(after).toEqual({
    title: { nb: 'Vår klubb' },
    import_says: { title: { nb: 'Klubben' } },
    capacity: 12,
  });
  // The date that the table no longer has is called off.
  expect(
    await service.sql('select status from occurrence where activity_id = $1 order by starts_at', [id]),
  ).toEqual([{ status: 'CANCELLED' }, { status: 'SCHEDULED' }]);
});

test.each<[string, Uint8Array]>([
  [
    'Windows-1252 with semicolons',
    Buffer.from('external_id;kind;title_nb\ne1;OTHER;Blåkveld på Bø\n', 'latin1'),
  ],
  ['UTF-8 with commas', Buffer.from('external_id,kind,title_nb\ne2,OTHER,"Blåkveld på Bø"\n')],
  [
    'UTF-8 with its mark, tabs and CRLF',
    Buffer.from('\uFEFFexternal_id\tkind\ttitle_nb\r\ne3\tOTHER\tBlåkveld på Bø\r\n'),
  ],
])('%s is read', async (_, bytes) => {
  expect((await take(bytes)).counts).toEqual(counted({ NEW: 1 }));
  const found = await service.sql(
    `select count(*)::int as n from activity where title ->> 'nb' = 'Blåkveld på Bø'`,
  );
  expect(found[0]).not.toEqual({ n: 0 });
});

const BROKEN = `external_id;kind;title_nb;age_from;price_participation;organiser;repeat;first_day;start_time;minutes
r1;OTHER;God;;;;;;;
r2;SOMETHING;Feil kode;;;;;;;
r3;OTHER;"To
linjer";;;;;;;
r4;OTHER;Feil alder;ti;;;;;;
r5;OTHER;Feil pris;;gratis;;;;;
r6;OTHER;${aPersonNumber};;;;;;;
r7;OTHER;Ukjent arrangør;;;018f4a5e-0000-7000-8000-0000000000ff;;;;
r8;OTHER;Feil regel;;;;hver tirsdag;2026-09-01;17:00;60
r9;OTHER;Feil dag;;;;;2026-02-30;17:00;60
r1;;;;;;;2026-09-09;17:00;60
`;

test('a row that is refused says where and why, and takes nothing with it', async () => {
  const { counts, refused } = await take(BROKEN, { feed: 'broken' });
  expect(refused.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, 'kind', 'CSV_CELL_UNREADABLE'],
    [4, 'title_nb', 'TEXT_NOT_PRINTABLE'],
    [6, 'age_from', 'CSV_CELL_UNREADABLE'],
    [7, 'price_participation', 'CSV_CELL_UNREADABLE'],
    [8, 'title_nb', 'PERSON_NUMBER_IN_TEXT'],
    [9, 'organiser', 'ORGANISER_UNKNOWN'],
    [10, 'repeat', 'RECURRENCE_RULE_INVALID'],
    [11, 'first_day', 'DATE_DOES_NOT_EXIST'],
  ]);
  expect(counts).toEqual(counted({ NEW: 1, REJECTED: 8 }));
  expect(JSON.stringify(refused)).not.toContain(aPersonNumber);
});

test('tried first: the same is told, and nothing is stored', async () => {
  const before = await service.counted();
  const rows = 'external_id;kind;title_nb\nd1;OTHER;Prøve\nd2;NOTHING;Feil\n';
  const tried = await take(rows, { feed: 'dry', dryRun: true });
  expect(tried).toMatchObject({ counts: counted({ NEW: 1, REJECTED: 1 }), stored: false });
  expect(await take(rows, { feed: 'dry', allOrNothing: true })).toMatchObject({ stored: false });
  expect(await service.counted()).toEqual(before);
  expect(await take(rows.replace('NOTHING', 'OTHER'), { feed: 'dry', allOrNothing: true })).toMatchObject({
    counts: counted({ NEW: 2 }),
    stored: true,
  });
});

test.each([
  ['CSV_COLUMN_UNKNOWN', 'external_id;kind;surname\n'],
  ['CSV_COLUMN_MISSING', 'external_id;title_nb\n'],
  ['CSV_UNREADABLE', ''],
  ['CSV_UNREADABLE', 'external_id;kind;title_nb\na;OTHER;"never closed\n'],
])('%s: the whole table is refused', async (code, text) => {
  await expect(take(text)).rejects.toMatchObject({ code });
});

test('a table exported here and taken again under any name makes nothing anew', async () => {
  const given = await exported();
  const before = await service.counted();
  const { counts, refused } = await take(given, { feed: 'another' });
  expect(refused).toEqual([]);
  expect(counts).toEqual(counted({ KEPT: before['activities'] }));
  expect(await service.counted()).toEqual(before);
  expect(await exported()).toBe(given);
});

test('rows of two tables that chance to have one id are two', async () => {
  const rows = (title: string) => `external_id;kind;title_nb\n1;OTHER;${title}\n`;
  expect((await take(rows('Sjakk'), { feed: 'one' })).counts).toEqual(counted({ NEW: 1 }));
  expect((await take(rows('Dans'), { feed: 'other' })).counts).toEqual(counted({ NEW: 1 }));
});

test('as a Norwegian spreadsheet saves it again: days, times and numbers that lost their zero', async () => {
  const header =
    'external_id;kind;title_nb;municipality;repeat;first_day;last_day;start_time;minutes;except_days;place;postcode';
  const canonical = `${header}\nx;DROP_IN;Klubb;0301;FREQ=WEEKLY;2026-09-01;2026-09-29;09:30;60;2026-09-08 2026-09-15;Huset;0150\n`;
  const saved = `${header}\r\nx;DROP_IN;Klubb;301;FREQ=WEEKLY;01.09.2026;29.9.2026;9.30;60;8.9.2026 15.09.2026;Huset;150\n`;
  expect((await take(canonical, { feed: 'saved' })).counts).toEqual(counted({ NEW: 1 }));
  expect((await take(saved, { feed: 'saved' })).counts).toEqual(counted({ SAME: 1 }));
  expect((await take(saved.replace('29.9.', '31.9.'), { feed: 'saved' })).refused).toMatchObject([
    { line: 2, column: 'last_day', code: 'DATE_DOES_NOT_EXIST' },
  ]);
});

test('a date that an owner has moved, and a series that one has changed, stay when the table lacks them', async () => {
  const header = 'external_id;kind;title_nb;repeat;first_day;last_day;start_time;minutes\n';
  const all = `${header}eid;DROP_IN;Deres;;2026-09-07;;18:00;60\neid;;;FREQ=WEEKLY;2026-10-05;2026-10-19;18:00;60\n`;
  await take(all, { feed: 'owned' });
  const [row] = await service.sql<{ id: string }>(
    `select record_id as id from import_item where feed = 'owned' and kind = 'Row'`,
  );
  const id = row!.id;
  const [date] = await service.sql<{ id: OccurrenceId }>(
    'select id from occurrence where activity_id = $1 and series_id is null',
    [id],
  );
  const [series] = await service.sql<{ id: SeriesId }>('select id from series where activity_id = $1', [id]);
  const startsAt = new Date('2026-09-08T16:00:00Z');
  const endsAt = new Date('2026-09-08T17:00:00Z');
  await rescheduleOccurrence(service.deps, date!.id, { startsAt, endsAt }, 'OTHER');
  await changeSeries(service.deps, series!.id, { durationMinutes: 90 }, 'OTHER');
  const none = `${header}eid;DROP_IN;Deres;;;;;\n`;
  expect((await take(none, { feed: 'owned' })).counts).toEqual(counted({ SAME: 1 }));
  expect((await take(none, { feed: 'owned' })).counts).toEqual(counted({ SAME: 1 }));
  const statuses = await service.sql('select distinct status from occurrence where activity_id = $1', [id]);
  expect(statuses).toEqual([{ status: 'RESCHEDULED' }]);
});
