import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '@samspill/values/ids';
import { newId } from '@samspill/values/ids';
import { aPublishedActivity, september } from '../testing/a-published-activity.ts';
import { aPersonNumber } from '@samspill/values/testing/a-person-number';
import { activitiesSubgraph } from '../schema.ts';
import * as commands from '../testing/commands.ts';
import { ANONYMOUS, type TestService, testService } from '../testing/test-service.ts';

let service: TestService;
let organiser: OrganisationId;
let closed: OrganisationId;

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register();
  closed = await service.organisations.register();
  await service.organisations.close(closed);
  await service.heard();
});
afterAll(() => service.dispose());

const course = (with_: object = {}) => ({
  kind: 'FIXED_COURSE',
  title: { nb: 'Turnlek', se: 'Lihkadeapmi' },
  organiserIds: [organiser],
  municipalityNumber: '3218',
  startsOn: '2026-09-01',
  endsOn: '2026-12-18',
  provenance: { source: 'OPERATOR' },
  ...with_,
});

async function draft(with_: object = {}): Promise<string> {
  const { data, errors } = await service.ask(commands.DRAFT, { input: course(with_) });
  expect(errors).toBeUndefined();
  return (data as { draftActivity: { activity: { id: string } } }).draftActivity.activity.id;
}

test('a draft is told to nobody and shown to nobody; published, it is both', async () => {
  const before = await service.counted();
  const id = await draft();
  expect(await service.counted()).toEqual({ ...before, activities: before['activities']! + 1 });

  const ask = 'query($id: ID!) { activity(id: $id) { status } }';
  expect((await service.ask(ask, { id }, ANONYMOUS)).data).toEqual({ activity: null });
  expect((await service.ask(ask, { id })).data).toEqual({ activity: { status: 'DRAFT' } });

  await service.ask(commands.PUBLISH, { input: { id } });
  expect((await service.ask(ask, { id }, ANONYMOUS)).data).toEqual({ activity: { status: 'PUBLISHED' } });
  const facts = (await service.facts()).filter(({ subject }) => subject === id);
  expect(facts).toMatchObject([
    { type: 'no.samspill.activities.activity_published.v1', municipalityNumber: '3218', aggregateVersion: 1 },
  ]);
});

test('everything that is said comes back as it was said', async () => {
  const said = {
    kind: 'CAMP_OR_HOLIDAY',
    description: { nn: 'Linje ein\nLinje to' },
    ageRule: { kind: 'BIRTH_YEARS', from: 2014, to: 2018 },
    price: { participation: { amountOre: 0, per: 'ONCE' }, travel: { amountOre: 12_550, per: 'OCCURRENCE' } },
    barriersRemoved: ['TRANSPORT', 'ECONOMY'],
    accessibility: ['HEARING_IMPAIRMENT'],
    languages: ['nb', 'ar', 'zh-Hant'],
    contactRole: 'VOLUNTEER_CENTRE_LEADER',
    website: 'https://example.org/leir',
    capacity: 40,
    provenance: { source: 'IMPORT', sourceId: 'x-1', publisher: 'Ås kommune', assuredOn: '2026-08-31' },
  };
  const id = await draft(said);
  const { data } = await service.ask(
    `query($id: ID!) { activity(id: $id) { kind title { nb nn en se } description { nb nn } ageRule { kind from to }
      price { participation { amountOre per } membership { amountOre } travel { amountOre per } }
      barriersRemoved accessibility languages contactRole website capacity startsOn endsOn
      provenance { source sourceId publisher assuredOn } publishedAt statusReason
      municipality { number } district { number } organisers { id } } }`,
    { id },
  );
  expect(data).toEqual({
    activity: {
      ...said,
      title: { nb: 'Turnlek', nn: null, en: null, se: 'Lihkadeapmi' },
      description: { nb: null, nn: 'Linje ein\nLinje to' },
      price: { ...said.price, membership: null },
      startsOn: '2026-09-01',
      endsOn: '2026-12-18',
      publishedAt: null,
      statusReason: null,
      municipality: { number: '3218' },
      district: null,
      organisers: [{ id: organiser }],
    },
  });
});

test('a former municipality number becomes today’s', async () => {
  const id = await draft({ municipalityNumber: '3021' });
  const { data } = await service.ask('query($id: ID!) { activity(id: $id) { municipality { number } } }', {
    id,
  });
  expect(data).toEqual({ activity: { municipality: { number: '3218' } } });
});

const refusedDrafts: [string, object, string][] = [
  ['an unknown municipality', { municipalityNumber: '9999' }, 'MUNICIPALITY_UNKNOWN'],
  ['a municipality that was split', { municipalityNumber: '1507' }, 'MUNICIPALITY_SPLIT'],
  ['a district of another municipality', { districtNumber: '030101' }, 'DISTRICT_NOT_IN_MUNICIPALITY'],
  ['no organiser', { organiserIds: [] }, 'ORGANISERS_MISSING'],
  ['an id that is none', { organiserIds: ['club'] }, 'MALFORMED_ID'],
  ['an organiser not heard of', { organiserIds: [newId()] }, 'ORGANISER_UNKNOWN'],
  ['too many organisers', { organiserIds: Array.from({ length: 21 }, () => newId()) }, 'LIST_TOO_LONG'],
  ['a title in no language', { title: {} }, 'TEXT_MISSING'],
  ['an empty title', { title: { nb: '  ' } }, 'TEXT_MISSING'],
  ['a title too long', { title: { nb: 'x'.repeat(201) } }, 'TEXT_TOO_LONG'],
  ['a title with line breaks', { title: { nb: 'a\nb' } }, 'TEXT_NOT_PRINTABLE'],
  ['a person number in the title', { title: { nb: `Turn ${aPersonNumber}` } }, 'PERSON_NUMBER_IN_TEXT'],
  [
    'a person number in the description',
    { description: { en: `ask ${aPersonNumber}` } },
    'PERSON_NUMBER_IN_TEXT',
  ],
  [
    'a person number in the website',
    { website: `https://example.org/${aPersonNumber}` },
    'PERSON_NUMBER_IN_TEXT',
  ],
  [
    'a person number as source id',
    { provenance: { source: 'IMPORT', sourceId: aPersonNumber } },
    'PERSON_NUMBER_IN_TEXT',
  ],
  [
    'a person number as publisher',
    { provenance: { source: 'IMPORT', publisher: aPersonNumber } },
    'PERSON_NUMBER_IN_TEXT',
  ],
  ['a website that is none', { website: 'example' }, 'WEB_ADDRESS_INVALID'],
  ['an age rule without ends', { ageRule: { kind: 'RANGE' } }, 'AGE_RULE_INVALID'],
  ['an age rule in the wrong order', { ageRule: { kind: 'RANGE', from: 12, to: 6 } }, 'AGE_RULE_INVALID'],
  ['a negative price', { price: { licence: { amountOre: -1, per: 'YEAR' } } }, 'AMOUNT_NEGATIVE'],
  ['a language that is none', { languages: ['norsk!'] }, 'LANGUAGE_TAG_INVALID'],
  ['Norwegian without saying which', { languages: ['no'] }, 'LANGUAGE_TAG_INVALID'],
  ['no seats', { capacity: 0 }, 'CAPACITY_INVALID'],
  ['a period that ends before it begins', { startsOn: '2026-12-19' }, 'PERIOD_REVERSED'],
  ['an unknown code', { kind: 'GIG' }, 'BAD_USER_INPUT'],
  ['a date that does not exist', { endsOn: '2026-02-30' }, 'BAD_USER_INPUT'],
];

test.each(refusedDrafts)('a draft with %s is refused, and nothing is stored', async (_, with_, code) => {
  const before = await service.counted();
  expect(await service.refusal(commands.DRAFT, { input: course(with_) })).toBe(code);
  expect(await service.counted()).toEqual(before);
});

test.each([
  [{ price: { licence: { amountOre: -1, per: 'YEAR' } } }, 'price.licence.amountOre'],
  [{ organiserIds: [newId(), 'x'] }, 'organiserIds[1]'],
  [{ provenance: { source: 'IMPORT', publisher: '' } }, 'provenance.publisher'],
  [{ ageRule: { kind: 'RANGE' } }, 'ageRule'],
  [{ municipalityNumber: '1507' }, 'municipalityNumber'],
  [{ startsOn: '1850-01-01' }, 'startsOn'],
  [{ website: `https://example.org/${aPersonNumber}` }, 'website'],
])('a refusal of %j names the field', async (with_, field) => {
  const { errors } = await service.ask(commands.DRAFT, { input: course(with_) });
  expect(errors?.[0]?.extensions['details']).toMatchObject({ field });
});

test('a closed organiser offers nothing new: neither drafts nor publishes nor adds dates', async () => {
  expect(
    await service.refusal(commands.DRAFT, { input: course({ organiserIds: [organiser, closed] }) }),
  ).toBe('ORGANISER_CLOSED');

  const about = await service.organisations.register();
  await service.heard();
  const waiting = await draft({ organiserIds: [about] });
  const { activity } = await aPublishedActivity(service, { organiserIds: [about] });
  await service.organisations.close(about);
  await service.heard();
  expect(await service.refusal(commands.PUBLISH, { input: { id: waiting } })).toBe('ORGANISER_CLOSED');
  const dates = { activityId: activity.id, occurrences: [september(7)] };
  expect(await service.refusal(commands.ADD_DATES, { input: dates })).toBe('ORGANISER_CLOSED');

  // What it offered before stays, with a flag, and can still be called off.
  const ask = 'query($id: ID!) { activity(id: $id) { organiserClosed status } }';
  expect((await service.ask(ask, { id: activity.id }, ANONYMOUS)).data).toEqual({
    activity: { organiserClosed: true, status: 'PUBLISHED' },
  });
  expect(
    await service.refusal(commands.CANCEL, { input: { id: activity.id, reason: 'ORGANISER_CLOSED' } }),
  ).toBeNull();
});

test('a refusal that may pass says so', async () => {
  const { errors } = await service.ask(commands.DRAFT, { input: course({ organiserIds: [newId()] }) });
  expect(errors?.[0]?.message).toContain('try again in a moment');
});

test('a change names what is different; null empties', async () => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser], capacity: 10 });
  const input = { id: activity.id, capacity: null, title: { nb: 'Turn' }, kind: 'FIXED_COURSE' };
  expect(await service.refusal(commands.CHANGE, { input })).toBeNull();
  const [, fact] = (await service.facts()).filter(({ subject }) => subject === activity.id);
  expect(fact).toMatchObject({
    type: 'no.samspill.activities.activity_changed.v1',
    data: { changed: ['title', 'capacity'], state: { title: { nb: 'Turn' }, capacity: null } },
  });
});

const refusedChanges: [string, object, string][] = [
  ['nothing different', { title: { nb: 'Turnlek' } }, 'NOTHING_CHANGES'],
  ['no fields', {}, 'NOTHING_CHANGES'],
  ['other days', { endsOn: '2026-12-01' }, 'PERIOD_IS_ANNOUNCED'],
  ['a kind that is null', { kind: null }, 'VALUE_NEEDED'],
  ['a provenance that is null', { provenance: null }, 'VALUE_NEEDED'],
  ['organisers that are null', { organiserIds: null }, 'ORGANISERS_MISSING'],
  ['a title that is null', { title: null }, 'TEXT_MISSING'],
  ['a municipality that is null', { municipalityNumber: null }, 'MUNICIPALITY_UNKNOWN'],
  ['an organiser not heard of', { organiserIds: [newId()] }, 'ORGANISER_UNKNOWN'],
  ['a person number', { description: { nb: aPersonNumber } }, 'PERSON_NUMBER_IN_TEXT'],
];

test.each(refusedChanges)('a change with %s is refused, and nothing is stored', async (_, changes, code) => {
  const { activity } = await aPublishedActivity(service, { organiserIds: [organiser] });
  const before = await service.counted();
  expect(await service.refusal(commands.CHANGE, { input: { id: activity.id, ...changes } })).toBe(code);
  expect(await service.counted()).toEqual(before);
  expect(await service.sql('select title, changed_at from activity where id = $1', [activity.id])).toEqual([
    { title: { nb: 'Turnlek' }, changed_at: activity.changedAt },
  ]);
});

const everyCommand: [string, string, object][] = [
  [
    'draftActivity',
    commands.DRAFT,
    {
      kind: 'OTHER',
      title: { nb: 'x' },
      organiserIds: [],
      municipalityNumber: '3218',
      provenance: { source: 'OPERATOR' },
    },
  ],
  ['changeActivity', commands.CHANGE, { id: newId() }],
  ['publishActivity', commands.PUBLISH, { id: newId() }],
  ['postponeActivity', commands.POSTPONE, { id: newId(), reason: 'WEATHER' }],
  ['rescheduleActivity', commands.RESCHEDULE, { id: newId(), reason: 'WEATHER' }],
  ['cancelActivity', commands.CANCEL, { id: newId(), reason: 'WEATHER' }],
  ['completeActivity', commands.COMPLETE, { id: newId(), reason: 'HELD_AS_PLANNED' }],
  ['assureActivity', commands.ASSURE, { id: newId() }],
  ['withdrawActivity', commands.WITHDRAW, { id: newId(), reason: 'DUPLICATE' }],
  ['addOccurrences', commands.ADD_DATES, { activityId: newId(), occurrences: [september(7)] }],
  ['changeOccurrence', commands.CHANGE_DATE, { id: newId() }],
  ['postponeOccurrence', commands.POSTPONE_DATE, { id: newId(), reason: 'WEATHER' }],
  ['rescheduleOccurrence', commands.RESCHEDULE_DATE, { id: newId(), reason: 'WEATHER', ...september(7) }],
  ['cancelOccurrence', commands.CANCEL_DATE, { id: newId(), reason: 'WEATHER' }],
  ['completeOccurrence', commands.COMPLETE_DATE, { id: newId(), reason: 'HELD_AS_PLANNED' }],
  ['removeOccurrence', commands.REMOVE_DATE, { id: newId() }],
  [
    'addSeries',
    commands.ADD_SERIES,
    {
      activityId: newId(),
      rule: 'FREQ=DAILY;COUNT=1',
      startsOn: '2026-09-07',
      startTime: '17:00',
      durationMinutes: 60,
    },
  ],
  ['changeSeries', commands.CHANGE_SERIES, { id: newId() }],
  ['copySeries', commands.COPY_SERIES, { id: newId(), startsOn: '2027-09-01' }],
  ['removeSeries', commands.REMOVE_SERIES, { id: newId(), reason: 'OTHER' }],
  [
    'setSchoolCalendar',
    commands.SET_SCHOOL_CALENDAR,
    { countyNumber: '32', schoolYear: 2026, breaks: [], source: 'x' },
  ],
  [
    'registerPlace',
    commands.REGISTER_PLACE,
    { kind: 'LIBRARY', name: 'x', municipalityNumber: '3218', provenance: { source: 'OPERATOR' } },
  ],
  ['changePlace', commands.CHANGE_PLACE, { id: newId() }],
  ['withdrawPlace', commands.WITHDRAW_PLACE, { id: newId(), reason: 'DUPLICATE' }],
];

test('every mutation stands in the list', () => {
  const mutations = Object.keys(activitiesSubgraph.schema.getMutationType()!.getFields());
  expect(everyCommand.map(([name]) => name).toSorted()).toEqual(mutations.toSorted());
});

test.each(everyCommand)('%s needs a key, and stores nothing without one', async (_, document, input) => {
  const before = await service.counted();
  expect(await service.refusal(document, { input }, ANONYMOUS)).toBe('WRITING_NEEDS_A_KEY');
  expect(await service.counted()).toEqual(before);
});

test.each(everyCommand.filter(([, , input]) => 'id' in input || 'activityId' in input))(
  '%s of something that is not there is refused',
  async (name, document, input) => {
    const [, about = 'Activity'] = name.startsWith('add')
      ? []
      : (/(Place|Series|Occurrence)$/.exec(name) ?? []);
    const expected = about.toUpperCase();
    expect(await service.refusal(document, { input })).toBe(`${expected}_NOT_FOUND`);
  },
);

test.each(everyCommand.filter(([, , input]) => 'id' in input))(
  '%s of a malformed id is refused',
  async (_, document, input) => {
    const variables = { input: { ...input, id: 'x' } };
    expect(await service.refusal(document, variables)).toBe('MALFORMED_ID');
  },
);
