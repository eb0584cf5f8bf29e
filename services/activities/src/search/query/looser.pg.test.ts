import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '@samspill/values/ids';
import { importScope } from '../../import/import-scope.ts';
import { aPublishedActivity } from '../../testing/a-published-activity.ts';
import { ANONYMOUS, type TestService, testService } from '../../testing/test-service.ts';

let service: TestService;
let organiser: OrganisationId;

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register({ name: 'Grendelaget' });
  await service.heard();
  await publish('Sjakk i Bodø', 'Sjakk og brettspill', 'Strikking og vafler', 'Strikking for alle');
});
afterAll(() => service.dispose());

async function publish(...titles: string[]): Promise<void> {
  const plain = { kind: 'OTHER', barriersRemoved: [], startsOn: null, endsOn: null } as const;
  await service.deps.transaction(async (scope) => {
    const { deps } = importScope(scope, service.deps.now, 'looser');
    for (const nb of titles)
      await aPublishedActivity({ deps }, { organiserIds: [organiser], title: { nb }, ...plain });
  });
}

interface Page {
  totalCount: number;
  edges: { node: { title: { nb: string } } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

async function page(text: string, args: { first?: number; after?: string | null; order?: string } = {}) {
  const { data, errors } = await service.ask(
    `query($text: String!, $first: Int, $after: String, $order: ActivityOrder) {
      activities(filter: { text: $text }, first: $first, after: $after, order: $order) {
        totalCount edges { node { title { nb } } } pageInfo { hasNextPage hasPreviousPage endCursor } }
      activityFacets(filter: { text: $text }) { counted } }`,
    { text, first: args.first ?? 20, after: args.after ?? null, order: args.order ?? null },
    ANONYMOUS,
  );
  expect(errors).toBeUndefined();
  const { activities, activityFacets } = data as { activities: Page; activityFacets: { counted: number } };
  const titles = activities.edges.map(({ node }) => node.title.nb).toSorted();
  return { ...activities, titles, faceted: activityFacets.counted };
}

test('what has all of the words is found alone', async () => {
  expect(await page('strikking vafler')).toMatchObject({ titles: ['Strikking og vafler'], totalCount: 1 });
});

test('where nothing has them all, what has some of them', async () => {
  const both = ['Sjakk i Bodø', 'Sjakk og brettspill', 'Strikking for alle', 'Strikking og vafler'];
  expect(await page('sjakk strikking')).toMatchObject({ titles: both, totalCount: 4, faceted: 4 });
});

test('of three words rather two than one', async () => {
  expect(await page('strikking vafler trampoline')).toMatchObject({ titles: ['Strikking og vafler'] });
});

test('a place is left out before what is offered', async () => {
  expect(await page('strikking bodø')).toMatchObject({
    titles: ['Strikking for alle', 'Strikking og vafler'],
  });
});

test('not for words that say little, nor for one word, nor in another order', async () => {
  expect((await page('trampoline kurs for barn')).titles).toEqual([]);
  expect((await page('trampoline')).titles).toEqual([]);
  expect(await page('sjakk strikking', { order: 'START' })).toMatchObject({ titles: [], totalCount: 0 });
});

test('a list that was begun goes on, whatever is published meanwhile', async () => {
  const begun = await page('sjakk strikking', { first: 3 });
  expect(begun.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  await publish('Sjakk og strikking');
  const rest = await page('sjakk strikking', { first: 3, after: begun.pageInfo.endCursor });
  expect(rest.titles).toHaveLength(1);
  expect(begun.titles).not.toContain(rest.titles[0]);
  expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  // Whoever begins now finds what has them all.
  expect((await page('sjakk strikking')).titles).toEqual(['Sjakk og strikking']);
});
