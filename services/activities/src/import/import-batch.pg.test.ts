import type { OrganisationId } from '@samspill/values/ids';
import { Refusal } from '@samspill/values/refusals/refusal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestService, testService } from '../testing/test-service.ts';
import { type BatchItem, importBatch, placeIn } from './import-batch.ts';
import { importActivity } from './import-activity.ts';
import { keepItem } from './import-scope.ts';
import { NOTHING_COUNTED } from './imported.ts';

let service: TestService;
let organiser: OrganisationId;

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  await service.heard();
});
afterAll(() => service.dispose());

test('each item is taken once, however many others are refused after they have written', async () => {
  const taken: string[] = [];
  const item = (externalId: string, isRefused: boolean): BatchItem => ({
    async take(scope) {
      taken.push(externalId);
      const title = { nb: `Tilbud ${externalId}` };
      const says = { kind: 'OTHER', title, organiserIds: [organiser], municipalityNumber: '3218' } as const;
      const part = { kind: 'Row', address: null, publisher: null, cancelled: false, series: [], dates: [] };
      const outcome = await importActivity(scope, { ...part, externalId, says });
      if (isRefused) throw new Refusal('ITEM_UNREADABLE', { field: 'late' });
      return outcome;
    },
    async reject(scope, { code }) {
      await keepItem(scope, { kind: 'Row', externalId }, { outcome: 'REJECTED', reason: code });
    },
  });
  const ids = Array.from({ length: 10 }, (_, i) => String(i));
  const isOdd = (id: string) => Number(id) % 2 === 1;
  const { counts, rejected } = await importBatch(service.deps, 'batch', {
    from: await placeIn(service.deps, 'batch'),
    next: null,
    items: ids.map((id) => item(id, isOdd(id))),
  });
  expect(taken).toEqual(ids);
  expect(counts).toEqual({ ...NOTHING_COUNTED, NEW: 5, REJECTED: 5 });
  expect([...rejected.keys()]).toEqual([1, 3, 5, 7, 9]);
  const rows = await service.sql(
    `select external_id, outcome, record_id is not null as stored from import_item where feed = 'batch' order by 1`,
  );
  expect(rows).toEqual(
    ids.map((id) =>
      isOdd(id)
        ? { external_id: id, outcome: 'REJECTED', stored: false }
        : { external_id: id, outcome: 'NEW', stored: true },
    ),
  );
  const titles = await service.sql<{ title: { nb: string } }>('select title from activity order by title');
  expect(titles.map(({ title }) => title.nb)).toEqual(['0', '2', '4', '6', '8'].map((id) => `Tilbud ${id}`));
  const told = (await service.facts()).filter(({ type }) => type.includes('activity_published'));
  expect(told).toHaveLength(5);
});
