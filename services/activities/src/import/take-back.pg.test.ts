import { ActivityId, type OccurrenceId, type OrganisationId } from '@samspill/values/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeActivity } from '../activity/change-activity.ts';
import { addOccurrences } from '../occurrence/add-occurrences.ts';
import { rescheduleOccurrence } from '../occurrence/reschedule-occurrence.ts';
import { type FeedItem, rpdeServer } from '../testing/rpde-server.ts';
import { type TestService, testService } from '../testing/test-service.ts';
import { importCsv } from './csv/import-csv.ts';
import { NOTHING_COUNTED } from './imported.ts';
import { harvest } from './rpde/harvest.ts';
import { takeBack } from './take-back.ts';

let service: TestService;
let organiser: OrganisationId;

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  await service.heard();
});
afterAll(() => service.dispose());

const counted = (counts: object) => ({ ...NOTHING_COUNTED, ...counts });

const HEADER = 'external_id;kind;title_nb;repeat;first_day;last_day;start_time;minutes';
const table = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;

async function take(feed: string, text: string) {
  const defaults = { organiserIds: [organiser], municipalityNumber: '3218', idOf: (id: string) => id };
  return (await importCsv(service.deps, { bytes: Buffer.from(text), feed, defaults })).counts;
}

const activityOf = async (feed: string, externalId: string): Promise<ActivityId> => {
  const [item] = await service.sql<{ id: string }>(
    'select record_id as id from import_item where feed = $1 and external_id = $2',
    [feed, externalId],
  );
  return ActivityId.parse(item!.id);
};

const statuses = (feed: string) =>
  service.sql<{ id: string; status: string; coming: number }>(
    `select i.external_id as id, a.status, (select count(*)::int from occurrence o
       where o.activity_id = a.id and o.status <> 'CANCELLED') as coming
     from import_item i join activity a on a.id = i.record_id where i.feed = $1 order by 1`,
    [feed],
  );

test('what a table brought is called off with its dates; taken again, it is there again', async () => {
  const given = table('a;OTHER;Sjakk;FREQ=WEEKLY;2026-10-05;2026-10-19;18:00;60', 'b;EQUIPMENT_LENDING;Ski');
  await take('wrong.csv', given);
  await take('right.csv', table('a;OTHER;Dans;;2026-10-05;;18:00;60'));
  const before = await service.counted();
  expect(await takeBack(service.deps, { feed: 'wrong.csv', dryRun: true })).toEqual(counted({ DELETED: 2 }));
  expect(await service.counted()).toEqual(before);

  expect(await takeBack(service.deps, { feed: 'wrong.csv' })).toEqual(counted({ DELETED: 2 }));
  expect(await statuses('wrong.csv')).toEqual([
    { id: 'a', status: 'CANCELLED', coming: 0 },
    { id: 'b', status: 'CANCELLED', coming: 0 },
  ]);
  expect(await statuses('right.csv')).toEqual([{ id: 'a', status: 'PUBLISHED', coming: 1 }]);
  expect(await takeBack(service.deps, { feed: 'wrong.csv' })).toEqual(NOTHING_COUNTED);

  expect(await take('wrong.csv', given)).toEqual(counted({ NEW: 2 }));
  expect(await statuses('wrong.csv')).toEqual([
    { id: 'a', status: 'PUBLISHED', coming: 3 },
    { id: 'b', status: 'PUBLISHED', coming: 0 },
  ]);
});

test('what somebody here has said, moved or added is theirs', async () => {
  const weekly = 'FREQ=WEEKLY;2026-10-05;2026-10-19;18:00;60';
  await take(
    'shared.csv',
    table(
      `said;OTHER;Sagt;${weekly}`,
      `moved;OTHER;Flyttet;${weekly}`,
      `added;OTHER;Utvidet;${weekly}`,
      `left;OTHER;Urørt;${weekly}`,
    ),
  );
  const [said, moved, added] = await Promise.all(
    ['said', 'moved', 'added'].map((id) => activityOf('shared.csv', id)),
  );
  await changeActivity(service.deps, said!, { capacity: 20 });
  const [date] = await service.sql<{ id: OccurrenceId }>(
    'select id from occurrence where activity_id = $1 order by starts_at limit 1',
    [moved],
  );
  const at = (day: string) => ({
    startsAt: new Date(`${day}T16:00:00Z`),
    endsAt: new Date(`${day}T17:00:00Z`),
  });
  await rescheduleOccurrence(service.deps, date!.id, at('2026-10-06'), 'OTHER');
  await addOccurrences(service.deps, added!, [{ ...at('2026-10-07'), placeId: null }]);

  expect(await takeBack(service.deps, { feed: 'shared.csv' })).toEqual(counted({ DELETED: 1, KEPT: 3 }));
  const still = (await statuses('shared.csv')).filter(({ status }) => status === 'PUBLISHED');
  expect(still.map(({ id }) => id)).toEqual(['added', 'moved', 'said']);
});

test('a feed is read from its first page again, also what it has not changed since', async () => {
  const series: FeedItem = {
    state: 'updated',
    kind: 'SessionSeries',
    id: 's',
    modified: 1,
    data: { '@type': 'SessionSeries', '@id': 'https://feed.example/s', name: 'Turn' },
  };
  const session: FeedItem = {
    state: 'updated',
    kind: 'ScheduledSession',
    id: 's1',
    modified: 2,
    data: {
      '@type': 'ScheduledSession',
      superEvent: 'https://feed.example/s',
      startDate: '2026-10-08T17:00:00+02:00',
      duration: 'PT90M',
    },
  };
  await using feed = await rpdeServer([series, session]);
  const { address } = feed;
  const defaults = { organiserIds: [organiser], municipalityNumber: '3218', language: 'nb' } as const;
  const patience = { pauseMs: 0, retryDelayMs: 1, retryAfterMsMax: 1_000, timeoutMs: 2_000 };
  const read = () => harvest(service.deps, { address, defaults, patience });
  expect(await read()).toEqual(counted({ NEW: 2 }));
  expect(await takeBack(service.deps, { feed: address })).toEqual(counted({ DELETED: 1 }));
  expect(await read()).toEqual(counted({ NEW: 2 }));
  const again = (await statuses(address)).find(({ status }) => status === 'PUBLISHED');
  expect(again).toEqual({ id: 's', status: 'PUBLISHED', coming: 1 });
});

test('a name that nothing came by is refused, and the names that are known are told', async () => {
  await expect(takeBack(service.deps, { feed: 'misspelt.csv' })).rejects.toMatchObject({
    code: 'ACTIVITY_IMPORT_UNKNOWN',
    details: { known: expect.stringContaining('right.csv') },
  });
  expect(await service.sql(`select 1 from import_feed where name = 'misspelt.csv'`)).toEqual([]);
});
