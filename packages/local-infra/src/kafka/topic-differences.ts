import type { Admin } from 'kafkajs';
import type { Difference } from './difference.ts';
import { ConfigResourceTypes, ConfigSource } from './kafkajs-values.ts';
import type { WantedTopic } from './topics-file.ts';

const CREATE_MS_MAX = 30_000;

/** Topics that are missing, too many, of another size, or with other settings. */
export async function topicDifferences(
  admin: Admin,
  wanted: readonly WantedTopic[],
  mayBeMade: (topic: WantedTopic) => boolean,
): Promise<Difference[]> {
  const existing = new Set((await admin.listTopics()).filter((name) => name.startsWith('samspill.')));
  const found = wanted.filter(({ name }) => existing.has(name));
  const missing = wanted.filter(({ name }) => !existing.has(name));
  const known = new Set(wanted.map(({ name }) => name));
  return [
    ...missing.map((topic) => ({
      line: `${topic.name} does not exist.`,
      mend: mayBeMade(topic) ? () => create(admin, topic) : null,
    })),
    ...(await shapeDifferences(admin, found)),
    ...(await settingDifferences(admin, found)),
    ...[...existing]
      .filter((name) => !known.has(name))
      .toSorted()
      .map((name) => ({ line: `${name} exists, and infra/topics.yaml does not name it.`, mend: null })),
  ];
}

async function create(admin: Admin, topic: WantedTopic): Promise<void> {
  await admin.createTopics({
    // Whoever applies waits until it can be seen: kafkajs's own waiting fails while the topic is on its way.
    waitForLeaders: false,
    timeout: CREATE_MS_MAX,
    topics: [
      {
        topic: topic.name,
        numPartitions: topic.partitions,
        replicationFactor: topic.replicationFactor,
        configEntries: entries(topic),
      },
    ],
  });
}

/** Neither is changed here: more partitions would part an aggregate's events, and replicas are moved by an operator. */
async function shapeDifferences(admin: Admin, wanted: readonly WantedTopic[]): Promise<Difference[]> {
  if (wanted.length === 0) return [];
  const { topics } = await admin.fetchTopicMetadata({ topics: wanted.map(({ name }) => name) });
  const byName = new Map(topics.map(({ name, partitions }) => [name, partitions]));
  return wanted.flatMap(({ name, partitions, replicationFactor }) => {
    const found = byName.get(name) ?? [];
    const differences: Difference[] = [];
    if (found.length !== partitions) {
      differences.push({
        line: `${name} has ${found.length} partitions and should have ${partitions}: publish anew to a topic that has.`,
        mend: null,
      });
    }
    const replicas = Math.min(...found.map((partition) => partition.replicas.length));
    if (replicas !== replicationFactor) {
      differences.push({
        line: `${name} has ${replicas} replicas and should have ${replicationFactor}: reassign its partitions.`,
        mend: null,
      });
    }
    return differences;
  });
}

async function settingDifferences(admin: Admin, wanted: readonly WantedTopic[]): Promise<Difference[]> {
  if (wanted.length === 0) return [];
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: wanted.map(({ name }) => ({ type: ConfigResourceTypes.TOPIC, name })),
  });
  return wanted.flatMap((topic) => {
    const found = resources.find(({ resourceName }) => resourceName === topic.name)?.configEntries ?? [];
    // What was set on the topic itself; the rest is the broker's, and follows it.
    const own = new Map(
      found
        .filter(({ configSource }) => configSource === ConfigSource.TOPIC_CONFIG)
        .map(({ configName, configValue }) => [configName, configValue]),
    );
    // The request replaces all settings of the topic at once: they are mended together.
    const mend = (): Promise<void> => setAll(admin, topic);
    const names = [...new Set([...Object.keys(topic.settings), ...own.keys()])].toSorted();
    return names
      .filter((name) => own.get(name) !== topic.settings[name])
      .map((name) => ({
        line: `${topic.name}: ${name} is ${own.get(name) ?? 'not set'} and should be ${topic.settings[name] ?? 'not set'}.`,
        mend,
      }));
  });
}

async function setAll(admin: Admin, topic: WantedTopic): Promise<void> {
  await admin.alterConfigs({
    validateOnly: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name: topic.name, configEntries: entries(topic) }],
  });
}

function entries({ settings }: WantedTopic): { name: string; value: string }[] {
  return Object.entries(settings).map(([name, value]) => ({ name, value }));
}
