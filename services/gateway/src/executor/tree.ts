/** What subgraphs have answered so far, by response keys. */
export type Tree = Record<string, unknown>;

export type Path = readonly (string | number)[];

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Adds what another subgraph says of the same object. The source is taken over, so it must be nobody else's. */
export function merge(target: Tree, source: Tree): void {
  for (const key of Object.keys(source)) target[key] = merged(target[key], source[key]);
}

/** A copy that shares nothing: of an entity that stands in several places, which may be added to apart. */
export function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T;
  if (!isTree(value)) return value;
  const copy: Tree = {};
  for (const key of Object.keys(value)) copy[key] = copied(value[key]);
  return copy as T;
}

function merged(old: unknown, value: unknown): unknown {
  if (isTree(old) && isTree(value)) {
    merge(old, value);
    return old;
  }
  // The same list, asked of two subgraphs: its items are the same ones.
  if (Array.isArray(old) && Array.isArray(value) && old.length === value.length)
    return old.map((item, index) => merged(item, value[index]));
  return value;
}
