import type { Connection, PageRequest } from './connection.ts';

/** How many rows to ask for: one more than the page holds tells whether there is more. */
export function rowsWanted({ size }: PageRequest): number {
  return size + 1;
}

/**
 * The page from its rows, which come in the direction of the request: away from `after`, or back from `before`; at
 * most `rowsWanted`. Beyond a cursor there is more, since the cursor names a place in the list.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  { direction, size, after, before }: PageRequest,
  cursorOf: (row: Row) => string,
): Connection<Row> {
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  const edges = (direction === 'forward' ? kept : kept.toReversed()).map((node) => ({
    node,
    cursor: cursorOf(node),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: direction === 'forward' ? more : before !== null,
      hasPreviousPage: direction === 'backward' ? more : after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
