/** A signature counts for its window on both sides of its time: its nonce is remembered for both. */
export const NONCE_MS = 60_000;

/** Some 1,600 requests a second, kept up for a minute. Beyond that nothing more is let in: freshness cannot be shown. */
export const NONCES_MAX = 100_000;

export interface NonceMemory {
  /** null for a nonce that is new; it is used from then on. */
  use(nonce: string, now: number): 'REPLAYED' | 'NONCES_FULL' | null;
}

/** In memory, since the keys are too: what was signed before a start is signed with another key. */
export function nonceMemory(max = NONCES_MAX): NonceMemory {
  // A Map walks its keys in the order they came: the oldest first.
  const usedAt = new Map<string, number>();
  return {
    use(nonce, now) {
      for (const [old, at] of usedAt) {
        if (now - at <= NONCE_MS) break;
        usedAt.delete(old);
      }
      if (usedAt.has(nonce)) return 'REPLAYED';
      if (usedAt.size >= max) return 'NONCES_FULL';
      usedAt.set(nonce, now);
      return null;
    },
  };
}
