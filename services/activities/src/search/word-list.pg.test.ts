import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '@samspill/values/ids';
import { importScope } from '../import/import-scope.ts';
import { aPublishedActivity } from '../testing/a-published-activity.ts';
import { ANONYMOUS, type TestService, testService } from '../testing/test-service.ts';
import { cultureWordList } from './testing/culture-word-list.ts';
import { helpWordList } from './testing/help-word-list.ts';
import { mustNotFind } from './testing/must-not-find.ts';
import { sportWordList } from './testing/sport-word-list.ts';
import { mustFind, pairsOf } from './testing/word-list.ts';

const wordLists = [mustFind, sportWordList, cultureWordList, helpWordList];

let service: TestService;
let organiser: OrganisationId;

beforeAll(async () => {
  service = await testService();
  organiser = await service.organisations.register({ name: 'Grendelaget' });
  await service.heard();
  const offered = new Set([...wordLists.flatMap(pairsOf), ...pairsOf(mustNotFind)].map(([, title]) => title));
  // No kind and no barrier, whose names would be found too.
  const plain = { kind: 'OTHER', barriersRemoved: [], startsOn: null, endsOn: null } as const;
  await service.deps.transaction(async (scope) => {
    const { deps } = importScope(scope, service.deps.now, 'word list');
    for (const nb of offered)
      await aPublishedActivity({ deps }, { organiserIds: [organiser], title: { nb }, ...plain });
  });
});
afterAll(() => service.dispose());

async function found(text: string): Promise<string[]> {
  const { data, errors } = await service.ask(
    'query($text: String!) { activities(filter: { text: $text }, first: 100) { edges { node { title { nb } } } } }',
    { text },
    ANONYMOUS,
  );
  expect(errors).toBeUndefined();
  const { edges } = (data as { activities: { edges: { node: { title: { nb: string } } }[] } }).activities;
  return edges.map(({ node }) => node.title.nb);
}

test('what people write finds what they mean', async () => {
  const missed: string[] = [];
  for (const [text, title] of wordLists.flatMap(pairsOf)) {
    if (!(await found(text)).includes(title)) missed.push(`${text} > ${title}`);
  }
  expect(missed).toEqual([]);
});

test('and not what merely looks alike', async () => {
  const wrong: string[] = [];
  for (const [text, title] of pairsOf(mustNotFind)) {
    if ((await found(text)).includes(title)) wrong.push(`${text} > ${title}`);
  }
  expect(wrong).toEqual([]);
});
