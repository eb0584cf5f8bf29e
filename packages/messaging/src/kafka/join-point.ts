import type { Admin } from 'kafkajs';
import type { Positions } from '../event-log.ts';
import { type PartitionBounds, partitionBounds } from './partition-ends.ts';
import { streamsIn } from './topic.ts';

/** A place to begin in a partition: whatever stands before `offset` has been done up to these positions. */
export interface JoinPoint {
  readonly offset: bigint;
  /** Per stream of the partition. */
  readonly positions: ReadonlyMap<number, number>;
}

/** Beside the offset that is committed, so that whoever takes over knows what of history it stands for. */
export function toMetadata(positions: JoinPoint['positions']): string {
  return [...positions].map(([stream, position]) => `${stream}:${position}`).join(' ');
}

/**
 * Where to begin in each partition: where the group got to, or where `known` says; else at the end as it is now, with
 * the positions that the streams have reached afterwards. Nothing can be missing between the two: what was published
 * before the end was looked at, was in the streams before these positions were.
 */
export async function joinPoints(
  admin: Admin,
  topic: string,
  known: ReadonlyMap<number, JoinPoint> | { readonly groupId: string },
  heads: () => Promise<Positions>,
): Promise<JoinPoint[]> {
  const bounds = await partitionBounds(admin, topic);
  const candidates = 'groupId' in known ? await committed(admin, topic, known.groupId) : known;
  const usable = bounds.map((each, partition) => {
    const point = candidates.get(partition);
    return point !== undefined && isWithin(point, each) ? point : null;
  });
  const reached = usable.includes(null) ? await heads() : [];
  return usable.map(
    (point, partition) =>
      point ?? {
        offset: bounds[partition]!.high,
        positions: new Map(streamsIn(partition, bounds.length).map((stream) => [stream, reached[stream]!])),
      },
  );
}

/** Not so when it has fallen out of the retention, or the topic was made anew. */
function isWithin({ offset }: JoinPoint, { low, high }: PartitionBounds): boolean {
  return offset >= low && offset <= high;
}

async function committed(admin: Admin, topic: string, groupId: string): Promise<Map<number, JoinPoint>> {
  const [found] = await admin.fetchOffsets({ groupId, topics: [topic] });
  const points = new Map<number, JoinPoint>();
  for (const { partition, offset, metadata } of found?.partitions ?? []) {
    // Without the positions nobody could tell what stands before it: kafkajs sets it so after an offset out of range.
    if (metadata === null || !METADATA.test(metadata)) continue;
    const positions = metadata.split(' ').map((pair) => pair.split(':').map(Number) as [number, number]);
    points.set(partition, { offset: BigInt(offset), positions: new Map(positions) });
  }
  return points;
}

const METADATA = /^\d+:\d+(?: \d+:\d+)*$/;
