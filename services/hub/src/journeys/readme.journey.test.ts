import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { freshDataDir, removeDataDir } from './data-dir.ts';
import { hubFromSource, type StartedHub, startedHub } from './started-hub.ts';

let dir: string;
let hub: StartedHub;

beforeAll(async () => {
  // A newcomer's home can look like this.
  dir = await freshDataDir('samspill på øya ');
  hub = await hubFromSource('--port', '0', '--data', dir);
});

afterAll(async () => {
  await hub.end('SIGTERM');
  await removeDataDir(dir);
});

test('the first query of the README runs as it stands and answers truly', async () => {
  const readme = await readFile(new URL('../../../../README.md', import.meta.url), 'utf8');
  const query = /```graphql\n([^]*?)```/.exec(readme)![1]!;
  const { data, errors } = await ask(hub.url, query);
  expect(errors).toEqual([]);
  expect(data.municipality.name).toBe('Haugesund');
  const activities = data.municipality.activities.edges.map((edge: { node: unknown }) => edge.node);
  // In the order of their first dates.
  expect(activities.map((each: any) => each.title.nb)).toEqual([
    'Sommerfestivalen i Haugesund',
    'Ungdomsdager',
    'Familiedager',
    'Seiltur',
  ]);
  for (const { organisers } of activities) {
    expect(organisers).toEqual([{ name: 'FOR ALLE Haugesund', activities: { totalCount: 4 } }]);
  }
});

test('every sample record says that it is one', async () => {
  const { data } = await ask(
    hub.url,
    '{ organisations(first: 100) { edges { node { source } } } activities(first: 100) { edges { node { provenance { source } } } } }',
  );
  const sources = [
    ...data.organisations.edges.map(({ node }: any) => node.source),
    ...data.activities.edges.map(({ node }: any) => node.provenance.source),
  ];
  expect(sources).toHaveLength(22 + 13);
  expect(new Set(sources)).toEqual(new Set(['SAMPLE']));
});

test('a municipality number of 2023 is the same place, and one that was split is refused with both', async () => {
  const vadsø = await ask(hub.url, '{ municipality(number: "5405") { number name } }');
  expect(vadsø.data.municipality).toEqual({ number: '5607', name: 'Vadsø' });
  const ålesund = await ask(hub.url, '{ municipality(number: "1507") { number } }', { language: 'nb' });
  expect(ålesund.errors[0]!.extensions).toMatchObject({ code: 'MUNICIPALITY_SPLIT' });
  expect(ålesund.errors[0]!.message).toMatch(/1508.*1580/);
});

test('two hubs run at once', async () => {
  const otherDir = await freshDataDir();
  const other = await startedHub('--port', '0', '--data', otherDir, '--no-sample');
  try {
    const { data } = await ask(other.url, '{ organisations { edges { node { id } } } }');
    expect(data.organisations.edges).toEqual([]);
  } finally {
    expect(await other.end('SIGINT')).toBe(0);
    await removeDataDir(otherDir);
  }
});

test('health and metrics answer, and a page greets whoever comes with a browser', async () => {
  const base = new URL('/', hub.url);
  expect((await fetch(new URL('livez', base))).status).toBe(200);
  expect((await fetch(new URL('readyz', base))).status).toBe(200);
  const metrics = await (await fetch(new URL('metrics', base))).text();
  expect(metrics).toMatch(
    /^samspill_consumer_lag\{consumer="activities.organiser of organisations.public",.*\} 0$/m,
  );
  expect(metrics).toMatch(/^samspill_stream_public_facts\{publisher="organisations",.*\} 22$/m);
  expect(metrics).toMatch(/^samspill_stream_gaps\{.*\} 0$/m);
  const page = await fetch(base);
  expect(page.headers.get('content-type')).toMatch('text/html');
  expect(page.headers.get('content-security-policy')).not.toBeNull();
});
