import { organisationClosed } from '@samspill/events/organisations/organisation-closed.v1';
import { organisationRegistered } from '@samspill/events/organisations/organisation-registered.v1';
import { organisationRenamed } from '@samspill/events/organisations/organisation-renamed.v1';
import { organisationReopened } from '@samspill/events/organisations/organisation-reopened.v1';
import { organisationWithdrawn } from '@samspill/events/organisations/organisation-withdrawn.v1';
import type { EventDefinition } from '@samspill/events/define-event';
import { newId, type OrganisationId } from '@samspill/values/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftActivity } from '../activity/draft-activity.ts';
import { aPublishedActivity } from '../testing/a-published-activity.ts';
import { someDetails } from '../testing/an-activity.ts';
import { organisationState } from '../testing/test-organisations.ts';
import { type TestService, testService } from '../testing/test-service.ts';
import { organiser } from './organiser.consumer.ts';

let service: TestService;

beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.dispose());

const at = new Date('2026-06-01T09:00:00Z');
const rows = (id: string) =>
  service.sql('select name, closed_on::text, successor_id, withdrawn from organiser where id = $1', [id]);
const open = (name: string) => ({ name, closed_on: null, successor_id: null, withdrawn: false });
const gone = { name: null, closed_on: null, successor_id: null, withdrawn: true };

const renamed = (id: string, name: string) =>
  organisationRenamed(id, at, {
    state: organisationState(id, { name }),
    name,
    previousName: 'Før',
    validFrom: '2026-06-01',
  });

test('what is heard becomes the copy', async () => {
  const id = await service.organisations.register({ name: 'Før' });
  await service.heard();
  expect(await rows(id)).toEqual([open('Før')]);

  await service.organisations.tell(renamed(id, 'Etter'));
  await service.heard();
  expect(await rows(id)).toEqual([open('Etter')]);

  const successorId = newId();
  const state = organisationState(id, {
    name: 'Etter',
    status: 'CLOSED',
    closedOn: '2026-06-02',
    closingReason: 'MERGED',
    successorId,
  });
  await service.organisations.tell(organisationClosed(id, at, { state }));
  await service.heard();
  expect(await rows(id)).toEqual([
    { name: 'Etter', closed_on: '2026-06-02', successor_id: successorId, withdrawn: false },
  ]);

  await service.organisations.tell(
    organisationWithdrawn(id, at, { state: null, reason: 'ENTERED_IN_ERROR' }),
  );
  await service.heard();
  expect(await rows(id)).toEqual([gone]);
});

test('opened again, it offers anew, after a rebuild of the copy too', async () => {
  const id = await service.organisations.register({ name: 'Lukket ved en feil' });
  await service.heard();
  const { activity } = await aPublishedActivity(service, { organiserIds: [id] });
  await service.organisations.close(id);
  await service.heard();
  const offer = () => draftActivity(service.deps, someDetails({ organiserIds: [id] }));
  await expect(offer()).rejects.toThrow(expect.objectContaining({ code: 'ORGANISER_CLOSED' }));

  const state = organisationState(id, { name: 'Åpen igjen' });
  await service.organisations.tell(organisationReopened(id, at, { state, previousClosedOn: '2026-06-01' }));
  await service.heard();
  const copied = await rows(id);
  expect(copied).toEqual([open('Åpen igjen')]);
  await expect(offer()).resolves.toMatchObject({ status: 'DRAFT' });
  // What it offered before stood all the while, and has lost its flag.
  const { data } = await service.ask('query($id: ID!) { activity(id: $id) { status organiserClosed } }', {
    id: activity.id,
  });
  expect(data).toEqual({ activity: { status: 'PUBLISHED', organiserClosed: false } });
  await service.messaging.rebuild(organiser);
  expect(await rows(id)).toEqual(copied);
});

test('a fact carries all that is needed: one heard without those before it is enough', async () => {
  const id = newId();
  await service.organisations.tell(renamed(id, 'Først hørt ved navneskifte'));
  await service.heard();
  expect(await rows(id)).toEqual([open('Først hørt ved navneskifte')]);
});

const facts: [string, EventDefinition<never>, (id: OrganisationId) => unknown, (id: string) => object[]][] = [
  [
    'registered',
    organisationRegistered as never,
    (id) => ({ state: organisationState(id, { name: 'A' }) }),
    () => [open('A')],
  ],
  ['renamed', organisationRenamed as never, (id) => renamed(id, 'B').data, () => [open('B')]],
  [
    'closed',
    organisationClosed as never,
    (id) => ({
      state: organisationState(id, {
        name: 'C',
        status: 'CLOSED',
        closedOn: '2026-06-02',
        closingReason: 'DISSOLVED',
      }),
    }),
    () => [{ name: 'C', closed_on: '2026-06-02', successor_id: null, withdrawn: false }],
  ],
  [
    'reopened',
    organisationReopened as never,
    (id) => ({ state: organisationState(id, { name: 'D' }), previousClosedOn: '2026-06-02' }),
    () => [open('D')],
  ],
  [
    'withdrawn',
    organisationWithdrawn as never,
    () => ({ state: null, reason: 'ENTERED_IN_ERROR' }),
    () => [gone],
  ],
];

test.each(facts)('heard twice, %s does no more than once', async (_, { type }, dataOf, expected) => {
  const id = newId<OrganisationId>();
  const handler = organiser.handlers.get(type)!;
  for (let time = 0; time < 2; time++) {
    await service.deps.transaction(async ({ em, record }) => {
      const event = { type, subject: id, time: at.toISOString(), data: dataOf(id) };
      await handler.handle({ event, em, record } as never);
    });
    expect(await rows(id)).toEqual(expected(id));
  }
});

test('every fact that the consumer hears is tested above', () => {
  expect(facts.map(([, { type }]) => type).toSorted()).toEqual([...organiser.handlers.keys()].toSorted());
});

test('facts that do not matter here move the cursor all the same', async () => {
  const id = await service.organisations.register();
  await service.heard();
  const status = await service.messaging.status();
  const consumers = status.consumers.toSorted((a, b) => (a.consumer < b.consumer ? -1 : 1));
  expect(consumers).toMatchObject([
    { consumer: 'activities.handed-over', lag: 0 },
    { consumer: 'activities.organiser', lag: 0 },
  ]);
  expect(await rows(id)).toHaveLength(1);
});

test('an offer may come before its organiser is heard of: refused, then accepted', async () => {
  const id = newId<OrganisationId>();
  const offer = () => draftActivity(service.deps, someDetails({ organiserIds: [id] }));
  await expect(offer()).rejects.toThrow(expect.objectContaining({ code: 'ORGANISER_UNKNOWN' }));
  await service.organisations.tell(organisationRegistered(id, at, { state: organisationState(id) }));
  await service.heard();
  await expect(offer()).resolves.toMatchObject({ status: 'DRAFT' });
});

test('a withdrawn organiser is not named, and offers nothing new', async () => {
  const [stays, goes] = [await service.organisations.register(), await service.organisations.register()];
  await service.heard();
  const { activity } = await aPublishedActivity(service, { organiserIds: [goes, stays] });
  await service.organisations.tell(
    organisationWithdrawn(goes, at, { state: null, reason: 'ENTERED_IN_ERROR' }),
  );
  await service.heard();
  const { data } = await service.ask(
    'query($id: ID!) { activity(id: $id) { organisers { id } organiserClosed } }',
    {
      id: activity.id,
    },
  );
  expect(data).toEqual({ activity: { organisers: [{ id: stays }], organiserClosed: false } });
  await expect(draftActivity(service.deps, someDetails({ organiserIds: [goes] }))).rejects.toThrow(
    expect.objectContaining({ code: 'ORGANISER_UNKNOWN' }),
  );
});
