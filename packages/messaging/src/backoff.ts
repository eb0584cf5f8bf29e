import { setTimeout as sleep } from 'node:timers/promises';

/** Doubles from `firstMs` to `mostMs`, with jitter: a random part of the upper half, so that no two retry in step. */
export class Backoff {
  #tries = 0;

  constructor(
    readonly firstMs: number,
    readonly mostMs: number,
  ) {}

  reset(): void {
    this.#tries = 0;
  }

  nextMs(): number {
    const ceiling = Math.min(this.mostMs, this.firstMs * 2 ** this.#tries++);
    return ceiling * (0.5 + Math.random() / 2);
  }

  /** Resolves early when the signal fires. */
  async wait(signal: AbortSignal): Promise<void> {
    await pause(this.nextMs(), signal);
  }
}

/** Sleeps; resolves early when the signal fires, at once when there is nothing to wait for. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return;
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
