/** How long one that has not answered is left out: doubles each time, and ends when it answers. */
export const LEFT_OUT_MS_FIRST = 250;
export const LEFT_OUT_MS_MOST = 5_000;

interface Absence {
  readonly until: number;
  readonly ms: number;
}

/** Where the instances of one service are. They are taken in turn; one that did not answer is left out for a while. */
export interface InstanceAddresses {
  /** The one to ask next, of those that were not tried; one that is left out only where there is no other. */
  next(tried: ReadonlySet<string>): string | null;
  answered(url: string): void;
  failed(url: string): void;
  /** These and no others, from now on. */
  moveTo(urls: readonly string[]): void;
  all(): readonly string[];
}

export function instanceAddresses(first: readonly string[], now: () => number = Date.now): InstanceAddresses {
  let urls = [...first];
  let turn = 0;
  const absent = new Map<string, Absence>();
  return {
    next(tried) {
      turn = (turn + 1) % Math.max(urls.length, 1);
      const inTurn = [...urls.slice(turn), ...urls.slice(0, turn)].filter((url) => !tried.has(url));
      const present = inTurn.find((url) => (absent.get(url)?.until ?? 0) <= now());
      if (present !== undefined) return present;
      // All of them are left out. The one whose time is up first has had the longest to come back.
      const soonest = inTurn.toSorted((one, other) => absent.get(one)!.until - absent.get(other)!.until);
      return soonest[0] ?? null;
    },
    answered: (url) => void absent.delete(url),
    failed(url) {
      const ms = Math.min(LEFT_OUT_MS_MOST, (absent.get(url)?.ms ?? LEFT_OUT_MS_FIRST / 2) * 2);
      if (urls.includes(url)) absent.set(url, { until: now() + ms, ms });
    },
    moveTo(others) {
      urls = [...others];
      for (const url of absent.keys()) if (!urls.includes(url)) absent.delete(url);
    },
    all: () => urls,
  };
}
