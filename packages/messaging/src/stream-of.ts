import { murmur2 } from './murmur2.ts';

/** Streams per service and data class. Kafka's partitions divide it, so it never changes. */
export const STREAMS = 12;

/** 0–11. The same as Kafka's default partitioner gives for twelve partitions. */
export function streamOf(partitionKey: string): number {
  return (murmur2(partitionKey) & 0x7fffffff) % STREAMS;
}
