import { newId, PlaceId } from '@samspill/values/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addOccurrences } from '../occurrence/add-occurrences.ts';
import { aPublishedActivity, september } from '../testing/a-published-activity.ts';
import { aPersonNumber } from '@samspill/values/testing/a-person-number';
import * as commands from '../testing/commands.ts';
import { ANONYMOUS, type TestService, testService } from '../testing/test-service.ts';
import { ADDRESS_LINES_MAX } from './place-details.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.dispose());

const hall = (with_: object = {}) => ({
  kind: 'SPORTS_FACILITY',
  name: 'Åshallen',
  addressLines: ['Idrettsveien 1'],
  postcode: '1430',
  point: { latitude: 59.66, longitude: 10.79 },
  municipalityNumber: '3218',
  provenance: { source: 'SAMPLE' },
  ...with_,
});

async function register(): Promise<PlaceId> {
  const { data } = await service.ask(commands.REGISTER_PLACE, { input: hall() });
  return PlaceId.parse((data as { registerPlace: { place: { id: string } } }).registerPlace.place.id);
}

test('a place comes back as it was said, and is told', async () => {
  const id = await register();
  const { data } = await service.ask(
    `query($id: ID!) { place(id: $id) { kind name addressLines postcode point { latitude longitude } municipality { number }
      provenance { source } } }`,
    { id },
    ANONYMOUS,
  );
  const { municipalityNumber, ...said } = hall();
  expect(data).toEqual({ place: { ...said, municipality: { number: municipalityNumber } } });
  const facts = (await service.facts()).filter(({ subject }) => subject === id);
  expect(facts).toMatchObject([
    { type: 'no.samspill.activities.place_registered.v1', data: { state: { id, name: 'Åshallen' } } },
  ]);
});

test('a change is told with what is different', async () => {
  const id = await register();
  await service.ask(commands.CHANGE_PLACE, { input: { id, postcode: null, municipalityNumber: '3021' } });
  const [, fact] = (await service.facts()).filter(({ subject }) => subject === id);
  expect(fact).toMatchObject({
    data: { changed: ['postcode'], state: { postcode: null, municipalityNumber: '3218' } },
  });
});

const refused: [string, object, string][] = [
  ['a home', { kind: 'PRIVATE_HOME' }, 'BAD_USER_INPUT'],
  ['no name', { name: ' ' }, 'TEXT_MISSING'],
  ['a person number in the name', { name: `Hos ${aPersonNumber}` }, 'PERSON_NUMBER_IN_TEXT'],
  ['a person number in the address', { addressLines: [aPersonNumber] }, 'PERSON_NUMBER_IN_TEXT'],
  [
    'a person number on two lines of the address',
    { addressLines: [aPersonNumber.slice(0, 4), aPersonNumber.slice(4)] },
    'PERSON_NUMBER_IN_TEXT',
  ],
  [
    'too many lines',
    { addressLines: Array.from({ length: ADDRESS_LINES_MAX + 1 }, () => 'x') },
    'LIST_TOO_LONG',
  ],
  ['three digits', { postcode: '143' }, 'POSTCODE_INVALID'],
  ['swapped coordinates', { point: { latitude: 10.79, longitude: 59.66 } }, 'POINT_OUTSIDE_NORWAY'],
  ['an unknown municipality', { municipalityNumber: '0000' }, 'MUNICIPALITY_UNKNOWN'],
  ['a municipality that was split', { municipalityNumber: '1507' }, 'MUNICIPALITY_SPLIT'],
];

test.each(refused)(
  'a place with %s is refused, new or changed, and nothing is stored',
  async (_, with_, code) => {
    const id = await register();
    const before = await service.counted();
    expect(await service.refusal(commands.REGISTER_PLACE, { input: hall(with_) })).toBe(code);
    expect(await service.refusal(commands.CHANGE_PLACE, { input: { id, ...with_ } })).toBe(code);
    expect(await service.counted()).toEqual(before);
  },
);

test('a change that changes nothing is refused', async () => {
  expect(
    await service.refusal(commands.CHANGE_PLACE, { input: { id: await register(), name: 'Åshallen' } }),
  ).toBe('NOTHING_CHANGES');
});

test('a place in use stays; one that is not goes, and says so', async () => {
  const organiser = await service.organisations.register();
  await service.heard();
  const placeId = await register();
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser] });
  await addOccurrences(service.deps, activity.id, [{ ...september(7), placeId }]);
  expect(
    await service.refusal(commands.WITHDRAW_PLACE, { input: { id: placeId, reason: 'DUPLICATE' } }),
  ).toBe('PLACE_IN_USE');

  await service.ask(commands.WITHDRAW, { input: { id: activity.id, reason: 'DUPLICATE' } });
  expect(
    await service.refusal(commands.WITHDRAW_PLACE, { input: { id: placeId, reason: 'SAMPLE_REMOVED' } }),
  ).toBeNull();
  expect((await service.ask('query($id: ID!) { place(id: $id) { id } }', { id: placeId })).data).toEqual({
    place: null,
  });
  expect(await service.refusal(commands.CHANGE_PLACE, { input: { id: placeId, name: 'x' } })).toBe(
    'RECORD_WITHDRAWN',
  );
  const facts = (await service.facts()).filter(({ subject }) => subject === placeId);
  expect(facts.map(({ data }) => data)).toEqual([null, { state: null, reason: 'SAMPLE_REMOVED' }]);
  expect(
    await service.refusal(commands.WITHDRAW_PLACE, { input: { id: newId(), reason: 'DUPLICATE' } }),
  ).toBe('PLACE_NOT_FOUND');
});
