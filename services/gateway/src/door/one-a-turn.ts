/** A turn of the event loop takes one new connection from the system; so many turns in a row may do nothing else. */
export const NEWCOMERS_FIRST_MAX = 4;

export interface OneATurn {
  readonly begin: (operation: () => void) => void;
  /** Somebody has connected. */
  readonly cameIn: () => void;
}

/**
 * Begins one operation in each turn of the event loop, and none while newcomers stand in line. Work that never waits would
 * else hold up whoever comes in meanwhile: they would queue in the system's buffers, where nobody counts them and nobody is
 * told, and where the system drops those that are too many.
 */
export function oneATurn(later: (turn: () => void) => void = setImmediate): OneATurn {
  const waiting: (() => void)[] = [];
  let hasNewcomer = false;
  let newcomersFirst = 0;

  function turn(): void {
    if (hasNewcomer && newcomersFirst < NEWCOMERS_FIRST_MAX) {
      newcomersFirst += 1;
    } else {
      newcomersFirst = 0;
      waiting.shift()!();
    }
    hasNewcomer = false;
    if (waiting.length > 0) later(turn);
  }

  return {
    begin(operation) {
      if (waiting.push(operation) === 1) later(turn);
    },
    cameIn() {
      hasNewcomer = true;
    },
  };
}
