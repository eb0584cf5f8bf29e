import type { AclEntry, Admin } from 'kafkajs';
import { expect, onTestFinished, test } from 'vitest';
import { kafkaClient } from './kafka-client.ts';
import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ConfigResourceTypes,
  ResourcePatternTypes,
} from './kafkajs-values.ts';
import { noKafkaOfOurs, sharedBroker } from './test-kafka.ts';
import { applyTopics, topicDrift } from './topics.ts';
import { readTopics } from './topics-file.ts';

const wanted = readTopics('local');
const RESTRICTED = 'samspill.activities.restricted.v1';

const broker = sharedBroker(noKafkaOfOurs);

/** Each test begins with a cluster that has no topics and no access lists. */
async function removeAll(cluster: Admin): Promise<void> {
  const ours = async (): Promise<string[]> =>
    (await cluster.listTopics()).filter((name) => name.startsWith('samspill.'));
  const topics = await ours();
  if (topics.length > 0) await cluster.deleteTopics({ topics });
  const filters = [AclResourceTypes.TOPIC, AclResourceTypes.GROUP].map((resourceType) => ({
    resourceType,
    resourcePatternType: ResourcePatternTypes.ANY,
    operation: AclOperationTypes.ANY,
    permissionType: AclPermissionTypes.ANY,
  }));
  await cluster.deleteAcls({ filters });
  const lists = async (): Promise<unknown[]> =>
    (await Promise.all(filters.map((filter) => cluster.describeAcls(filter)))).flatMap(
      (each) => each.resources,
    );
  await expect.poll(async () => [...(await ours()), ...(await lists())]).toEqual([]);
}

async function admin(): Promise<Admin> {
  const connected = kafkaClient({ brokers: [broker.brokers] }, 'test', () => {}).admin();
  await connected.connect();
  onTestFinished(() => connected.disconnect());
  await removeAll(connected);
  return connected;
}

/** An ALLOW READ for somebody the file does not know. */
function nosy(resourceName: string, resourcePatternType: AclEntry['resourcePatternType']): AclEntry {
  return {
    resourceType: AclResourceTypes.TOPIC,
    resourceName,
    resourcePatternType,
    principal: 'User:nosy',
    host: '*',
    operation: AclOperationTypes.READ,
    permissionType: AclPermissionTypes.ALLOW,
  };
}

test.skipIf(noKafkaOfOurs)('what is applied is there, and applied twice changes nothing', async () => {
  const cluster = await admin();
  const before = await topicDrift(cluster, wanted);
  expect(before).toContain(`${RESTRICTED} does not exist.`);
  expect(await applyTopics(cluster, wanted)).toEqual({ changed: before, left: [] });
  expect(await topicDrift(cluster, wanted)).toEqual([]);
  expect(await applyTopics(cluster, wanted)).toEqual({ changed: [], left: [] });
  const { topics } = await cluster.fetchTopicMetadata({ topics: [RESTRICTED] });
  expect(topics[0]?.partitions).toHaveLength(12);
});

test.skipIf(noKafkaOfOurs)(
  'what somebody changed by hand is told; what can be mended without loss is mended',
  async () => {
    const cluster = await admin();
    await applyTopics(cluster, wanted);
    await cluster.alterConfigs({
      validateOnly: false,
      resources: [
        {
          type: ConfigResourceTypes.TOPIC,
          name: RESTRICTED,
          configEntries: Object.entries({
            ...wanted.topics.at(-1)?.settings,
            'retention.ms': '1000',
            'flush.ms': '5',
          }).map(([name, value]) => ({ name, value })),
        },
      ],
    });
    await cluster.createAcls({ acl: [nosy(RESTRICTED, ResourcePatternTypes.LITERAL)] });
    const mendable = [
      `ALLOW READ to User:nosy on topic ${RESTRICTED} is not in infra/topics.yaml.`,
      `${RESTRICTED}: flush.ms is 5 and should be not set.`,
      `${RESTRICTED}: retention.ms is 1000 and should be 7776000000.`,
    ];
    await expect.poll(() => topicDrift(cluster, wanted)).toEqual(mendable);
    expect(await applyTopics(cluster, wanted)).toEqual({ changed: mendable, left: [] });
    expect(await topicDrift(cluster, wanted)).toEqual([]);
  },
);

test.skipIf(noKafkaOfOurs)('what cannot be mended without thought is left and told again', async () => {
  const cluster = await admin();
  await cluster.createTopics({
    waitForLeaders: false,
    topics: [
      { topic: 'samspill.activities.v1', numPartitions: 6 },
      { topic: 'samspill.forgotten.v1', numPartitions: 1 },
    ],
  });
  await cluster.createAcls({ acl: [nosy('samspill.act', ResourcePatternTypes.PREFIXED)] });
  const left = [
    `ALLOW READ to User:nosy on topics that begin with samspill.act reaches ${RESTRICTED} too: narrow it by hand.`,
    'samspill.activities.v1 has 6 partitions and should have 12: publish anew to a topic that has.',
    'samspill.forgotten.v1 exists, and infra/topics.yaml does not name it.',
  ];
  await expect.poll(() => topicDrift(cluster, wanted)).toEqual(expect.arrayContaining(left));
  expect((await applyTopics(cluster, wanted)).left).toEqual(left);
  expect(await topicDrift(cluster, wanted)).toEqual(left);
});
