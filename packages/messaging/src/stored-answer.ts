/** JSON knows no instants: they stand as `{ "$at": "2026-05-17T10:00:00.000Z" }`. */
const INSTANT = '$at';

/** A story's answer as text: plain values, lists, objects and instants. */
export function toStored(answer: unknown): string {
  return JSON.stringify(
    answer ?? null,
    function replaced(this: Record<string, unknown>, key, value: unknown) {
      // JSON has made text of it already.
      const given = this[key];
      return given instanceof Date ? { [INSTANT]: given.toISOString() } : value;
    },
  );
}

/** The same answer from its text. */
export function fromStored(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(INSTANT in value)) return value;
    return new Date(value[INSTANT] as string);
  });
}

/** The same text for the same values, in whatever order an object's properties came. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
