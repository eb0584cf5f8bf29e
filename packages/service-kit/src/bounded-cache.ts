/** Keeps the `max` entries used last. */
export interface BoundedCache<Key, Value> {
  /** What is kept under the key, else what `make` gives; if it throws, nothing is kept. */
  get(key: Key, make: () => Value): Value;
  drop(key: Key): void;
}

export function boundedCache<Key, Value>(max: number): BoundedCache<Key, Value> {
  // A Map walks its keys in the order they were put in: the first is the one used longest ago.
  const entries = new Map<Key, { readonly value: Value }>();
  return {
    get(key, make) {
      const entry = entries.get(key) ?? { value: make() };
      entries.delete(key);
      entries.set(key, entry);
      if (entries.size > max) entries.delete(entries.keys().next().value as Key);
      return entry.value;
    },
    drop(key) {
      entries.delete(key);
    },
  };
}
