import type { Client } from 'pg';
import type { StreamSource } from '../../event-log.ts';
import { topicOf } from '../topic.ts';
import { checkPartition, type PartitionFindings } from './check-partition.ts';
import { readTopic } from './read-topic.ts';

/** What a topic holds, compared with where the streams are. */
export async function examineTopic(
  brokers: string,
  source: StreamSource,
  database: Pick<Client, 'query'>,
): Promise<{ wrong: PartitionFindings[]; repeated: number }> {
  const { rows: heads } = await database.query<{ stream: number; position: string }>(
    'select stream, position from messaging.stream_head where class = $1',
    [source.dataClass],
  );
  const inTopic = Map.groupBy(await readTopic(brokers, topicOf(source)), ({ stream }) => stream);
  const findings = heads.map(({ stream, position }) =>
    checkPartition(
      (inTopic.get(stream) ?? []).map((event) => event.position),
      Number(position),
    ),
  );
  return {
    wrong: findings.filter(({ lost, reordered }) => lost.length + reordered.length > 0),
    repeated: findings.reduce((sum, { repeated }) => sum + repeated, 0),
  };
}
