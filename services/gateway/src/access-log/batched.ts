import { setTimeout as sleep } from 'node:timers/promises';

/** Between the beginnings of two batches while more keep coming, at least. */
const GATHER_MS = 5;
/** And so many times as long as the batch before took, on a database or a machine that is busy; */
const GATHER_SHARE = 4;
/** but never longer. */
const GATHER_MS_MAX = 50;

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
      const begunAt = performance.now();
      try {
        await write(batch.map(({ item }) => item));
        for (const { written } of batch) written.resolve();
      } catch (error) {
        for (const { written } of batch) written.reject(error);
      }
      const took = performance.now() - begunAt;
      const early = Math.min(Math.max(GATHER_MS, GATHER_SHARE * took), GATHER_MS_MAX) - took;
      if (early > 0 && waiting.length > 0 && waiting.length < batchMax) await sleep(Math.ceil(early));
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
