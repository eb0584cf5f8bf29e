import { organisationClosed } from '@samspill/events/organisations/organisation-closed.v1';
import type { OrganisationId } from '@samspill/values/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPublishedActivity } from '../testing/a-published-activity.ts';
import { someDetails } from '../testing/an-activity.ts';
import { organisationState } from '../testing/test-organisations.ts';
import { ANONYMOUS, type TestService, testService } from '../testing/test-service.ts';
import { draftActivity } from './draft-activity.ts';

let service: TestService;

beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.dispose());

async function closed(
  id: OrganisationId,
  closingReason: 'REGISTERED_TWICE' | 'MERGED',
  successorId: OrganisationId,
) {
  const at = new Date('2026-08-01T09:00:00Z');
  const state = organisationState(id, {
    status: 'CLOSED',
    closedOn: '2026-08-01',
    closingReason,
    successorId,
  });
  await service.organisations.tell(organisationClosed(id, at, { state }));
  await service.heard();
}

async function offeredBy(organiserId: OrganisationId): Promise<string[]> {
  const { data } = await service.ask(
    'query($filter: ActivityFilterInput) { activities(filter: $filter, order: TITLE) { edges { node { title { nb } organisers { id } } } } }',
    { filter: { organiserId } },
    ANONYMOUS,
  );
  const { edges } = data!['activities'] as { edges: { node: { title: { nb: string } } }[] };
  return edges.map(({ node }) => node.title.nb);
}

test('what one registered twice offers is offered by the one that stays, and everyone is told once', async () => {
  const [twice, stays] = [await service.organisations.register(), await service.organisations.register()];
  await service.heard();
  const alone = await aPublishedActivity(service, { organiserIds: [twice], title: { nb: 'Alene' } });
  const both = await aPublishedActivity(service, { organiserIds: [stays, twice], title: { nb: 'Begge' } });
  const draft = await draftActivity(service.deps, someDetails({ organiserIds: [twice] }));

  await closed(twice, 'REGISTERED_TWICE', stays);
  expect([await offeredBy(twice), await offeredBy(stays)]).toEqual([[], ['Alene', 'Begge']]);
  const rows = await service.sql('select organiser_ids from activity where id = any($1)', [
    [alone.activity.id, both.activity.id, draft.id],
  ]);
  expect(rows).toEqual(Array.from({ length: 3 }, () => ({ organiser_ids: [stays] })));
  for (const { activity } of [alone, both]) {
    expect((await service.told(activity.id)).map(({ fact }) => fact)).toEqual([
      'activity_published',
      'activity_changed',
    ]);
    expect((await service.told(activity.id)).at(-1)).toMatchObject({ state: { organiserIds: [stays] } });
  }
  expect(await service.told(draft.id)).toEqual([]);

  // Told again, there is nothing left to hand over.
  await closed(twice, 'REGISTERED_TWICE', stays);
  expect(await service.told(alone.activity.id)).toHaveLength(2);
});

test('what one offered before it merged stays with it', async () => {
  const [merged, successor] = [
    await service.organisations.register(),
    await service.organisations.register(),
  ];
  await service.heard();
  await aPublishedActivity(service, { organiserIds: [merged], title: { nb: 'Før' } });
  await closed(merged, 'MERGED', successor);
  expect([await offeredBy(merged), await offeredBy(successor)]).toEqual([['Før'], []]);
});
