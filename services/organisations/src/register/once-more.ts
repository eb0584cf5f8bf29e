/** unique_violation, and a deadlock with whoever writes the same rows. */
const MEANWHILE: ReadonlySet<unknown> = new Set(['23505', '40P01']);
const TRIES_MAX = 3;

/**
 * Does a batch once more where somebody has registered one of its units, or given an actor its number, since the batch looked:
 * this time it finds that organisation, and follows it. An import has company, though no other import.
 */
export async function onceMore<T>(batch: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await batch();
    } catch (error) {
      if (tries === TRIES_MAX || !MEANWHILE.has((error as { code?: unknown }).code)) throw error;
    }
  }
}
