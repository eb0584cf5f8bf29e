import { setTimeout as sleep } from 'node:timers/promises';

/** Between the beginnings of two batches while more keep coming. */
export const GATHER_MS = 5;

/**
 * One batch is on its way at a time; what comes meanwhile goes together with the next, and that one is given time to
 * fill: requests begin one after another, and each would find the one before it just written. Who comes alone never
 * waits. Each call resolves or rejects as its batch does: under load one statement serves many.
 */
export function batched<Item>(
  write: (items: readonly Item[]) => Promise<void>,
  batchMax: number,
): (item: Item) => Promise<void> {
  const waiting: { item: Item; written: PromiseWithResolvers<void> }[] = [];
  let isWriting = false;

  async function drain(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchMax);
      const nextAt = performance.now() + GATHER_MS;
      try {
        await write(batch.map(({ item }) => item));
        for (const { written } of batch) written.resolve();
      } catch (error) {
        for (const { written } of batch) written.reject(error);
      }
      const early = nextAt - performance.now();
      if (early > 0 && waiting.length > 0 && waiting.length < batchMax) await sleep(early);
    }
    isWriting = false;
  }

  return (item) => {
    const written = Promise.withResolvers<void>();
    waiting.push({ item, written });
    if (!isWriting) void drain();
    return written.promise;
  };
}
