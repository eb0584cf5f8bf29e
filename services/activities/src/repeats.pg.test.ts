import { randomUUID } from 'node:crypto';
import type { OrganisationId } from '@samspill/values/ids';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as commands from './testing/commands.ts';
import { type TestService, testService } from './testing/test-service.ts';

// A caller that does not know what became of its command sends it again, with the key it had.

let service: TestService;
let organiser: OrganisationId;
beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register({ name: 'Ås idrettslag' });
  await service.heard();
});
afterAll(() => service.dispose());

const ACTIVITY = `{ id kind status statusReason title { nb en } description { nb } ageRule { kind from to }
  price { participation { amountOre per } travel { amountOre } } barriersRemoved accessibility languages contactRole
  website capacity startsOn endsOn provenance { source sourceId publisher assuredOn } publishedAt changedAt }`;
const DRAFT = `mutation($input: DraftActivityInput!) { draftActivity(input: $input) { activity ${ACTIVITY} } }`;
const ADD = `mutation($input: AddOccurrencesInput!) { addOccurrences(input: $input) {
  occurrences { id status startsAt endsAt localStartsAt capacity activity { id title { nb } } } } }`;
const PLACE = `mutation($input: RegisterPlaceInput!) { registerPlace(input: $input) {
  place { id kind name addressLines postcode point { latitude longitude } provenance { source assuredOn } } } }`;

const anInput = {
  draft: () => ({
    kind: 'FIXED_COURSE',
    title: { nb: 'Turnlek', en: 'Gym' },
    organiserIds: [organiser],
    municipalityNumber: '3218',
    ageRule: { kind: 'RANGE', from: 6, to: 12 },
    price: { participation: { amountOre: 25_000, per: 'HALF_YEAR' } },
    barriersRemoved: ['ECONOMY'],
    languages: ['nb', 'se'],
    startsOn: '2026-09-07',
    endsOn: '2026-12-18',
    provenance: { source: 'OPERATOR', assuredOn: '2026-08-01' },
  }),
  place: () => ({
    kind: 'SPORTS_FACILITY',
    name: 'Åshallen',
    addressLines: ['Idrettsveien 1'],
    point: { latitude: 59.66, longitude: 10.79 },
    municipalityNumber: '3218',
    provenance: { source: 'OPERATOR' },
  }),
};

async function drafted(): Promise<string> {
  const { data } = await service.ask(DRAFT, { input: anInput.draft() });
  return (data as { draftActivity: { activity: { id: string } } }).draftActivity.activity.id;
}

const dates = async () => ({
  activityId: await drafted(),
  occurrences: [
    { startsAt: '2026-09-07T17:00:00+02:00', endsAt: '2026-09-07T18:00:00+02:00' },
    { startsAt: '2026-09-14T17:00:00+02:00', endsAt: '2026-09-14T18:00:00+02:00', capacity: 12 },
  ],
});

const SERIES = `{ series { id rule startsOn startTime durationMinutes } activity { id title { nb } } }`;
const ADD_SERIES = `mutation($input: AddSeriesInput!) { addSeries(input: $input) ${SERIES} }`;
const COPY = `mutation($input: CopySeriesInput!) { copySeries(input: $input) ${SERIES} }`;
const weekly = async () => ({
  activityId: await drafted(),
  rule: 'FREQ=WEEKLY;COUNT=3',
  startsOn: '2026-09-07',
  startTime: '17:00',
  durationMinutes: 60,
});
async function copied() {
  const { data, errors } = await service.ask(ADD_SERIES, { input: await weekly() });
  if (errors) throw new Error(JSON.stringify(errors));
  const { id } = (data as { addSeries: { series: { id: string } } }).addSeries.series;
  return { id, startsOn: '2027-01-11', withActivity: true };
}

const bytes = ({ data, errors }: ExecutionResult) => JSON.stringify({ data, errors });

test.each([
  ['draftActivity', DRAFT, anInput.draft],
  ['addOccurrences', ADD, dates],
  ['registerPlace', PLACE, anInput.place],
  ['addSeries', ADD_SERIES, weekly],
  ['copySeries', COPY, copied],
])(
  '%s: a repeat with its key is answered with the same bytes, is marked, and does nothing',
  async (name, command, given) => {
    const input = { ...(await given()), idempotencyKey: randomUUID() };
    const first = await service.ask(command, { input });
    expect(first.errors).toBeUndefined();
    expect(first.extensions).toBeUndefined();
    const before = await service.counted();
    const repeat = await service.ask(command, { input });
    expect(bytes(repeat)).toBe(bytes(first));
    expect(repeat.extensions).toEqual({ replayed: [name] });
    expect(await service.counted()).toEqual(before);
    // Without it the same input is another command.
    const { idempotencyKey: _, ...again } = input;
    const other = await service.ask(command, { input: again });
    expect([bytes(other) === bytes(first), other.extensions]).toEqual([false, undefined]);
  },
);

test('what changed meanwhile does not change the answer', async () => {
  const input = { ...anInput.place(), idempotencyKey: randomUUID() };
  const first = await service.ask(PLACE, { input });
  const { id } = (first.data as { registerPlace: { place: { id: string } } }).registerPlace.place;
  await service.ask(commands.CHANGE_PLACE, { input: { id, name: 'Ny hall' } });
  expect(bytes(await service.ask(PLACE, { input }))).toBe(bytes(first));
});

test('two in one request, one of them a repeat: the mark names the one, as the answer does', async () => {
  const input = { ...anInput.place(), idempotencyKey: randomUUID() };
  await service.ask(PLACE, { input });
  const both = `mutation($input: RegisterPlaceInput!, $new: RegisterPlaceInput!) {
    known: registerPlace(input: $input) { place { id } } new: registerPlace(input: $new) { place { id } } }`;
  const { extensions } = await service.ask(both, {
    input,
    new: { ...input, idempotencyKey: randomUUID() },
  });
  expect(extensions).toEqual({ replayed: ['known'] });
});

test('another request, another party, a key that is none', async () => {
  const input = { ...anInput.place(), idempotencyKey: randomUUID() };
  await service.ask(PLACE, { input });
  expect(await service.refusal(PLACE, { input: { ...input, name: 'En annen' } })).toBe(
    'IDEMPOTENCY_KEY_REUSED',
  );
  const other = await service.ask(PLACE, { input }, { role: 'operator', party: '974760673', keyId: 'test' });
  expect(other.extensions).toBeUndefined();
  const before = await service.counted();
  for (const idempotencyKey of ['', 'x'.repeat(256), 'nøkkel'])
    expect(await service.refusal(PLACE, { input: { ...input, idempotencyKey } })).toBe(
      'MALFORMED_IDEMPOTENCY_KEY',
    );
  expect(await service.counted()).toEqual(before);
});

test('what was refused runs when what was missing is there', async () => {
  const idempotencyKey = randomUUID();
  const late = await service.organisations.register({ name: 'Nytt lag' });
  const input = { ...anInput.draft(), organiserIds: [late], idempotencyKey };
  const first = await service.refusal(DRAFT, { input });
  expect([null, 'ORGANISER_UNKNOWN']).toContain(first);
  await service.heard();
  const then = await service.ask(DRAFT, { input });
  expect(then.errors).toBeUndefined();
  expect(then.extensions).toEqual(first === null ? { replayed: ['draftActivity'] } : undefined);
});
