/** Long enough to count many, short enough to be over before a burst is taken for a crowd. */
export const PACE_WINDOW_MS = 125;

export interface Pace {
  /** One more has been done. */
  done(at: number): void;
  /** Done per millisecond, in the last window that is over. */
  perMs(at: number): number;
}

/** How fast work is done, as counted. `at` is in milliseconds and never goes back. */
export function pace(): Pace {
  let began = 0;
  let count = 0;
  let last = 0;

  function closeWindow(at: number): void {
    const elapsed = at - began;
    if (elapsed < PACE_WINDOW_MS) return;
    last = count / elapsed;
    began = at;
    count = 0;
  }

  return {
    done(at) {
      closeWindow(at);
      count += 1;
    },
    perMs(at) {
      closeWindow(at);
      return last;
    },
  };
}
