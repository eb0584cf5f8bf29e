import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTopics } from './topics-file.ts';

const repository = new URL('../../../../', import.meta.url);
const text = readFileSync(new URL('infra/topics.yaml', repository), 'utf8');

test('each service that tells facts has its two topics, and nobody else has', () => {
  const { topics } = readTopics('local');
  const services = [...new Set(topics.map(({ name }) => name.split('.')[1]))];
  expect(services.filter((each) => !existsSync(new URL(`services/${each}/`, repository)))).toEqual([]);
  expect(
    services.filter((each) => !existsSync(new URL(`packages/events/src/${each}/facts.ts`, repository))),
  ).toEqual([]);
  expect(topics.map(({ name }) => name).toSorted()).toEqual(
    services.flatMap((each) => [`samspill.${each}.restricted.v1`, `samspill.${each}.v1`]).toSorted(),
  );
});

test('only its own service writes a topic, and a restricted one is read by those who are named', () => {
  const { topics } = readTopics('production');
  expect(topics.find(({ name }) => name === 'samspill.activities.v1')).toMatchObject({
    restricted: false,
    writers: ['User:samspill-activities'],
    readers: ['User:samspill-activities', 'User:*'],
  });
  expect(topics.find(({ name }) => name === 'samspill.activities.restricted.v1')).toMatchObject({
    restricted: true,
    writers: ['User:samspill-activities'],
    readers: ['User:samspill-activities'],
  });
  const shared = text.replace(
    'activities.restricted.v1: { readers: []',
    'activities.restricted.v1: { readers: [organisations]',
  );
  expect(readTopics('production', shared).topics.at(-1)?.readers).toEqual([
    'User:samspill-activities',
    'User:samspill-organisations',
  ]);
});

test('replicas, and what is acknowledged, go by environment; size and retention do not', () => {
  const local = readTopics('local');
  const production = readTopics('production');
  expect([local.accessControl, production.accessControl]).toEqual(['optional', 'required']);
  expect(local.topics[0]).toMatchObject({
    partitions: 12,
    replicationFactor: 1,
    settings: { 'min.insync.replicas': '1', 'flush.messages': '1', 'retention.ms': '7776000000' },
  });
  expect(production.topics[0]).toMatchObject({
    partitions: 12,
    replicationFactor: 3,
    settings: { 'min.insync.replicas': '2', 'retention.ms': '7776000000' },
  });
  expect(production.topics[0]?.settings).not.toHaveProperty('flush.messages');
});

test.each([
  ['restricted.v1: { readers: [] }', 'restricted.v1: { readers: everyone }', 'name its readers'],
  ['readers: [] }', 'readers: [nobody-known] }', 'no topic here: nobody-known'],
  ['partitions: 12', 'partitions: 5', 'divides 12'],
  ['minInSyncReplicas: 2', 'minInSyncReplicas: 4', 'more replicas in sync than there are'],
  ['retentionDays: 90', 'retentionDays: 0', 'retentionDays'],
  ['retentionDays: 90', 'retentionWeeks: 9', 'retentionWeeks'],
  ['samspill.activities.v1:', 'samspill.activities.v2:', 'samspill.<service>.v1'],
  ['User:samspill-{service}', 'User:samspill', 'principal'],
])('%s → %s is refused', (right, wrong, said) => {
  expect(text).toContain(right);
  expect(() => readTopics('local', text.replace(right, wrong))).toThrow(said);
});
