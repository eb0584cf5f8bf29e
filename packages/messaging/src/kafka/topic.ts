import type { StreamSource } from '../event-log.ts';
import { STREAMS } from '../stream-of.ts';

/** Where a service's facts of one class go. */
export function topicOf({ service, dataClass }: StreamSource): string {
  return dataClass === 'public' ? `samspill.${service}.v1` : `samspill.${service}.${dataClass}.v1`;
}

/** A stream never leaves its partition; a partition may hold several. */
export function partitionOf(stream: number, partitions: number): number {
  return stream % partitions;
}

/** The streams that lie in a partition. */
export function streamsIn(partition: number, partitions: number): number[] {
  return Array.from({ length: STREAMS / partitions }, (_, i) => partition + i * partitions);
}

/** More partitions than streams, or streams that lie unevenly, can only be a mistake. */
export function assertPartitions(topic: string, partitions: number): void {
  if (partitions > 0 && STREAMS % partitions === 0) return;
  throw new Error(
    `${topic} has ${partitions} partitions, and ${STREAMS} streams need a number that divides them`,
  );
}
