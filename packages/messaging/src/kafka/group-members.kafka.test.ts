import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { noKafkaOfOurs, sharedBroker } from '@samspill/local-infra/kafka/test-kafka';
import { built } from '@samspill/local-infra/testing/built';
import { type Cluster, PartitionAssigners } from 'kafkajs';
import { expect, onTestFinished, test } from 'vitest';
import { SourceDatabase } from '../source-database.ts';
import { silent } from '../testing/bench-world.ts';
import { Park } from '../testing/park.ts';
import { dismissGone, newPresence } from './group-members.ts';
import { kafkaClient } from './kafka-client.ts';
import { KafkaLog } from './kafka-log.ts';
import { benchTopics } from './testing/bench-topics.ts';

const broker = sharedBroker(noKafkaOfOurs);
const GROUP = 'samspill.gateway.slow.benches.public';
const SOON = { timeout: 20_000, interval: 50 };

/** A follower in a process of its own. */
function follower(readerUrl: string) {
  const args = ['--expose-gc', ...built('slow-follower', import.meta.url), readerUrl, broker.brokers, 'slow'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** As one who is about to join it sees the group. */
async function aNewcomer(source: SourceDatabase) {
  const kafka = kafkaClient({ brokers: [broker.brokers] }, 'test', silent);
  const admin = kafka.admin();
  let cluster: Cluster;
  const consumer = kafka.consumer({
    groupId: GROUP,
    partitionAssigners: [
      (config) => {
        ({ cluster } = config);
        return PartitionAssigners.roundRobin(config);
      },
    ],
  });
  await Promise.all([admin.connect(), consumer.connect()]);
  onTestFinished(async () => void (await Promise.all([admin.disconnect(), consumer.disconnect()])));
  const present = (presences: readonly number[]) => source.present(presences);
  return {
    dismiss: () => dismissGone({ admin, cluster, groupId: GROUP, presence: newPresence(), present }),
    async partitionsOf(): Promise<number[]> {
      const { groups } = await admin.describeGroups([GROUP]);
      return groups[0]!.members.map(({ memberAssignment }) => memberAssignment.length);
    },
  };
}

test.skipIf(noKafkaOfOurs)(
  'a follower that was killed is taken out of its group, one that lives is left in it',
  async () => {
    await benchTopics(broker.brokers);
    const park = await Park.open();
    onTestFinished(() => park.close());
    const { readerUrl } = park.database;
    const source = SourceDatabase.open(readerUrl, silent);
    onTestFinished(() => source.close());
    const newcomer = await aNewcomer(source);
    const killed = follower(readerUrl);

    const log = new KafkaLog({
      service: 'gateway',
      connection: { brokers: [broker.brokers] },
      sources: { benches: readerUrl },
      logger: silent,
    });
    const benches = { service: 'benches', dataClass: 'public' } as const;
    const stopping = new AbortController();
    const heads = await log.heads(benches);
    const following = log.follow(benches, heads, async () => 0, stopping.signal, 'gateway.slow');
    onTestFinished(async () => {
      stopping.abort();
      await following;
      await log.close();
    });
    const assigned = async () => (await newcomer.partitionsOf()).filter((bytes) => bytes > 0).length;
    await expect.poll(assigned, SOON).toBe(2);

    expect(await newcomer.dismiss()).toBe(0);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    // PostgreSQL takes some milliseconds to see it, where the broker takes six seconds.
    await expect.poll(() => newcomer.dismiss(), { timeout: 4_000, interval: 50 }).toBe(1);
    await expect.poll(assigned, SOON).toBe(1);
    expect(await newcomer.dismiss()).toBe(0);
  },
);
