import DataLoader from 'dataloader';

/** Keys of one batch; more are split, so that no statement grows without end. */
export const BATCH_KEYS_MAX = 1_000;

type Key = string | number;

/** Rows in the order of their keys, null where a key has none. What a DataLoader's batch must give. */
export function byKey<Row>(
  keys: readonly Key[],
  rows: Iterable<Row>,
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const found = new Map<Key, Row>();
  for (const row of rows) found.set(keyOf(row), row);
  return keys.map((key) => found.get(key) ?? null);
}

/** All rows of each key, in the order of the keys and, within one, of the rows. */
export function groupedByKey<Row>(
  keys: readonly Key[],
  rows: Iterable<Row>,
  keyOf: (row: Row) => Key,
): Row[][] {
  const found = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) found.get(keyOf(row))?.push(row);
  return keys.map((key) => found.get(key) ?? []);
}

/** A loader for one request: asks for each key once, many at a time. Make it in the request's context, never outside. */
export function loaderByKey<K extends Key, Row>(
  load: (keys: readonly K[]) => Promise<Iterable<Row>>,
  keyOf: (row: Row) => Key,
): DataLoader<K, Row | null> {
  return new DataLoader(async (keys) => byKey(keys, await load(keys), keyOf), {
    maxBatchSize: BATCH_KEYS_MAX,
  });
}

/** The same for a key with many rows. */
export function loaderGroupedByKey<K extends Key, Row>(
  load: (keys: readonly K[]) => Promise<Iterable<Row>>,
  keyOf: (row: Row) => Key,
): DataLoader<K, Row[]> {
  return new DataLoader(async (keys) => groupedByKey(keys, await load(keys), keyOf), {
    maxBatchSize: BATCH_KEYS_MAX,
  });
}
