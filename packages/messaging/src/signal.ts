/** A flag that one waiter can sleep on. Raised while nobody waits, it lets the next wait pass at once. */
export class Signal {
  #raised = false;
  #wake: (() => void) | null = null;

  raise(): void {
    this.#raised = true;
    this.#wake?.();
  }

  /** Until raised, until `ms` have passed, or until aborted. Lowers the flag. */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#raised && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', this.#wake, { once: true });
      }).finally(() => {
        if (this.#wake !== null) signal.removeEventListener('abort', this.#wake);
        this.#wake = null;
      });
    }
    this.#raised = false;
  }
}
