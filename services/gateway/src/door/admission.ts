import { Refusal } from '@samspill/values/refusals/refusal';
import { pace } from './pace.ts';

/** Operations under way in this process. More at once would not be done sooner: each would only take longer. */
export const RUNNING_MAX = 16;
/** Of these, from one address: what is slow for one leaves room for the others. */
export const RUNNING_PER_ADDRESS_MAX = 12;
/** Operations that wait for their turn: a burst that is over soon. */
export const WAITING_MAX = 500;
/** And once a queue has stood too long: so many as are done, at the pace of the moment, within this time. */
export const WAIT_MS_MAX = 500;
/** However slow that pace is. */
export const WAITING_BUSY_MAX = 8;
/** A queue that has not been empty for so long is no burst. */
export const STANDING_MS = 250;
/** Without a queue for so long, the next one is taken for a burst again. */
export const CALM_MS = 500;
/** Of those who show a key, so many go first before one of the others does. */
export const KEYED_IN_A_ROW_MAX = 4;

export interface Asking {
  readonly address: string;
  /** Shows a key, whether it holds or not: whoever writes or redeems goes before whoever looks around. */
  readonly isKeyed: boolean;
}

export interface Admission {
  /** Does the work when it is its turn. Throws OVERLOADED: at once, or when others have a better right to the place. */
  run<T>(asking: Asking, work: () => Promise<T>): Promise<T>;
  /** Whether `run` would refuse at once now. Cheap, for whoever can save work by knowing before. */
  isFull(asking: Asking): boolean;
  readonly running: number;
  readonly waiting: number;
}

/**
 * Bounds what is under way, and shares it fairly among addresses: each in turn, however many one of them sends.
 *
 * @param soon begins an operation whose turn it is, now or a little later
 */
export function admission(
  now: () => number = () => performance.now(),
  soon: (begin: () => void) => void = (begin) => begin(),
): Admission {
  const queues = { keyed: new WaitingByAddress(), open: new WaitingByAddress() };
  const byAddress = new Map<string, number>();
  let running = 0;
  let keyedInARow = 0;
  /** Since when somebody has waited, with no more than short breaks. */
  let crowdedSince = Infinity;
  let calmSince = -Infinity;
  const pacing = pace();

  return {
    get running() {
      return running;
    },
    get waiting() {
      return queues.keyed.size + queues.open.size;
    },
    isFull: (asking) => !hasPlace(asking) && isRefused(asking, now()),
    async run(asking, work) {
      if (hasPlace(asking)) start(asking.address);
      else await turn(asking);
      await new Promise<void>(soon);
      try {
        return await work();
      } finally {
        end(asking.address);
      }
    },
  };

  function hasPlace({ address }: Asking): boolean {
    return running < RUNNING_MAX && mayRun(address);
  }

  function turn(asking: Asking): Promise<void> {
    const at = now();
    if (queues.open.size === 0 && at - calmSince >= CALM_MS) crowdedSince = at;
    calmSince = Infinity;
    if (isRefused(asking, at)) throw new Refusal('OVERLOADED');
    const queue = queueOf(asking);
    if (queue.size >= waitingMax(asking, at)) queue.dropOne();
    return queue.wait(asking.address);
  }

  function isRefused(asking: Asking, at: number): boolean {
    const queue = queueOf(asking);
    return queue.size >= waitingMax(asking, at) && !queue.hasMoreThan(asking.address);
  }

  function queueOf({ isKeyed }: Asking): WaitingByAddress {
    return isKeyed ? queues.keyed : queues.open;
  }

  function waitingMax({ isKeyed }: Asking, at: number): number {
    return !isKeyed && at - crowdedSince >= STANDING_MS ? answeredSoon(at) : WAITING_MAX;
  }

  /** What comes in beyond it is refused at once, and what is taken is answered soon. */
  function answeredSoon(at: number): number {
    return Math.min(WAITING_MAX, Math.max(WAITING_BUSY_MAX, pacing.perMs(at) * WAIT_MS_MAX));
  }

  function start(address: string): void {
    running += 1;
    byAddress.set(address, (byAddress.get(address) ?? 0) + 1);
  }

  function end(address: string): void {
    pacing.done(now());
    running -= 1;
    const left = byAddress.get(address)! - 1;
    if (left === 0) byAddress.delete(address);
    else byAddress.set(address, left);

    const keyedFirst = keyedInARow < KEYED_IN_A_ROW_MAX;
    const [one, other] = keyedFirst ? [queues.keyed, queues.open] : [queues.open, queues.keyed];
    const next = one.next(mayRun) ?? other.next(mayRun);
    if (next === null) {
      if (queues.open.size === 0 && calmSince === Infinity) calmSince = now();
      return;
    }
    keyedInARow = next.from === queues.keyed ? keyedInARow + 1 : 0;
    start(next.address);
    next.go();
  }

  function mayRun(address: string): boolean {
    return (byAddress.get(address) ?? 0) < RUNNING_PER_ADDRESS_MAX;
  }
}

interface Waiter {
  readonly go: () => void;
  readonly refuse: () => void;
}

/** Addresses in turn; the operations of one in the order they came. */
class WaitingByAddress {
  readonly #byAddress = new Map<string, Waiter[]>();
  size = 0;

  wait(address: string): Promise<void> {
    this.size += 1;
    return new Promise((resolve, reject) => {
      const waiter = { go: resolve, refuse: () => reject(new Refusal('OVERLOADED')) };
      const waiters = this.#byAddress.get(address);
      if (waiters) waiters.push(waiter);
      else this.#byAddress.set(address, [waiter]);
    });
  }

  next(mayRun: (address: string) => boolean) {
    for (const [address, waiters] of this.#byAddress) {
      if (!mayRun(address)) continue;
      const { go } = waiters.shift()!;
      this.#byAddress.delete(address);
      if (waiters.length > 0) this.#byAddress.set(address, waiters);
      this.size -= 1;
      return { address, go, from: this as WaitingByAddress };
    }
    return null;
  }

  /** Whether another address has so many waiting that one of them can give way to one of this. */
  hasMoreThan(address: string): boolean {
    return this.#longest().length > (this.#byAddress.get(address)?.length ?? 0) + 1;
  }

  /** Refuses the newest of the address that has most waiting. */
  dropOne(): void {
    this.#longest().pop()!.refuse();
    this.size -= 1;
  }

  #longest(): Waiter[] {
    let longest: Waiter[] = [];
    for (const waiters of this.#byAddress.values()) if (waiters.length > longest.length) longest = waiters;
    return longest;
  }
}
