/** A JSON-LD object, of which nothing is believed. */
export type Thing = Readonly<Record<string, unknown>>;

export function object(given: unknown): Thing | null {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Thing) : null;
}

/** One thing or many, or none. */
export function list(given: unknown): readonly unknown[] {
  if (given === undefined || given === null) return [];
  return Array.isArray(given) ? given : [given];
}

/** A text, or a number as one; null where there is neither. */
export function textOf(given: unknown): string | null {
  if (typeof given === 'number') return String(given);
  return typeof given === 'string' && given.trim() !== '' ? given : null;
}

export function numberOf(given: unknown): number | null {
  return typeof given === 'number' && Number.isFinite(given) ? given : null;
}

/** What sort of thing it is, without its vocabulary; the first where there are several. */
export function typeOf(data: Thing): string {
  const [first] = list(data['@type'] ?? data['type']);
  return (textOf(first) ?? '').replace(/^.*[/#:]/, '');
}
