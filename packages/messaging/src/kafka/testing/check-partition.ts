/** What a reader finds wrong with the positions of one stream, in the order in which they stand in the topic. */
export interface PartitionFindings {
  readonly lost: number[];
  readonly reordered: number[];
  /** Harmless: they are skipped by position. */
  readonly repeated: number;
}

/** @param head the position that the stream has reached */
export function checkPartition(positions: readonly number[], head: number): PartitionFindings {
  const seen = new Set<number>();
  const reordered: number[] = [];
  for (const position of positions) {
    if (!seen.has(position) && seen.size > 0 && position !== Math.max(...seen) + 1) reordered.push(position);
    if (seen.size === 0 && position !== 1) reordered.push(position);
    seen.add(position);
  }
  const all = Array.from({ length: head }, (_, i) => i + 1);
  return {
    lost: all.filter((position) => !seen.has(position)),
    reordered,
    repeated: positions.length - seen.size,
  };
}
