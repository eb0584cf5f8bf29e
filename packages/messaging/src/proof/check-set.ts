import type { Outcome } from './journal.ts';

/** One fact in a stream. `mutation` names the transaction that told it. */
export interface Published {
  readonly id: string;
  readonly class: string;
  readonly stream: number;
  readonly position: number;
  readonly sequence: number;
  readonly subject: string;
  readonly version: number;
  readonly mutation: string;
  /** Its data was emptied on purpose: it keeps its place and need not take effect. */
  readonly redacted: boolean;
}

/** One effect of a fact in a consumer, numbered in the order they took place. */
export interface Effect {
  readonly id: string;
  readonly subject: string;
  readonly version: number;
  readonly nth: number;
}

export interface Evidence {
  readonly journal: ReadonlyMap<string, Outcome>;
  /** Mutations whose row stands in the owner's table, with how many facts each told. */
  readonly committed: ReadonlyMap<string, number>;
  readonly published: readonly Published[];
  readonly effects: readonly Effect[];
  /** Ids that a live subscriber was given, in order. */
  readonly heard: readonly string[];
}

/** Each kind of wrong with what is wrong. All empty: the pipeline kept its promises. */
export interface Findings {
  /** Told yes, and the row is not there. */
  readonly lostRows: string[];
  /** Told no, and the row is there. */
  readonly refusedRows: string[];
  /** The row is there and not all of its facts are. */
  readonly lost: string[];
  /** A fact without a row, or of a mutation nobody began. */
  readonly phantom: string[];
  /** A fact that is there twice. */
  readonly repeated: string[];
  /** Versions of an aggregate that do not run 1, 2, 3 … along its stream. */
  readonly reordered: string[];
  /** Positions or sequences that do not run 1, 2, 3 … */
  readonly holes: string[];
  /** Facts without an effect. */
  readonly effectsLost: string[];
  /** Facts with more than one effect, and effects without a fact. */
  readonly effectsRepeated: string[];
  /** Effects on an aggregate not in the order of its versions. */
  readonly effectsReordered: string[];
  /** Facts that the live subscriber was not given, or was given twice. */
  readonly heardWrong: string[];
}

/** Compares what the client was told, what is in the database, what is in the streams and what came of it, as sets. */
export function checkSet({ journal, committed, published, effects, heard }: Evidence): Findings {
  const answered = (outcome: Outcome) =>
    [...journal].filter(([, is]) => is === outcome).map(([mutation]) => mutation);
  const facts = groupBy(published, ({ mutation }) => mutation);
  const effectsOf = groupBy(effects, ({ id }) => id);
  const heardTimes = groupBy(heard, (id) => id);
  const ids = new Set(published.map(({ id }) => id));

  return {
    lostRows: answered('ok').filter((mutation) => !committed.has(mutation)),
    refusedRows: answered('refused').filter((mutation) => committed.has(mutation)),
    lost: [...committed.keys(), ...answered('ok')].filter(
      (mutation) => (facts.get(mutation)?.length ?? 0) < (committed.get(mutation) ?? 1),
    ),
    phantom: [...facts.keys()].filter((mutation) => !committed.has(mutation) || !journal.has(mutation)),
    repeated: [
      ...overOne(groupBy(published, ({ id }) => id)),
      ...[...facts.keys()].filter(
        (mutation) => facts.get(mutation)!.length > (committed.get(mutation) ?? Infinity),
      ),
    ],
    reordered: unordered(
      published.toSorted((a, b) => a.stream - b.stream || a.position - b.position),
      ({ subject }) => subject,
      ({ version }) => version,
    ),
    holes: [
      ...unordered(
        published.toSorted((a, b) => a.position - b.position),
        (fact) => `${fact.class} stream ${fact.stream}`,
        ({ position }) => position,
      ),
      ...unordered(
        published.toSorted((a, b) => a.sequence - b.sequence),
        (fact) => `${fact.class} sequence`,
        ({ sequence }) => sequence,
      ),
    ],
    effectsLost: published.filter(({ id, redacted }) => !redacted && !effectsOf.has(id)).map(({ id }) => id),
    effectsRepeated: [...overOne(effectsOf), ...[...effectsOf.keys()].filter((id) => !ids.has(id))],
    effectsReordered: [
      ...groupBy(
        effects.toSorted((a, b) => a.nth - b.nth),
        ({ subject }) => subject,
      ),
    ]
      .filter(([, group]) => group.some(({ version }, i) => i > 0 && version <= group[i - 1]!.version))
      .map(([subject]) => subject),
    heardWrong: [
      ...[...ids].filter((id) => !heardTimes.has(id)),
      ...overOne(heardTimes),
      ...[...heardTimes.keys()].filter((id) => !ids.has(id)),
    ],
  };
}

/** Only the kinds that found something, each with how many and a few of them. */
export function wrongs(findings: Findings): Record<string, { count: number; some: string[] }> {
  return Object.fromEntries(
    Object.entries(findings)
      .filter(([, found]: [string, string[]]) => found.length > 0)
      .map(([kind, found]: [string, string[]]) => [kind, { count: found.length, some: found.slice(0, 3) }]),
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  return Map.groupBy(items, keyOf);
}

function overOne(groups: ReadonlyMap<string, readonly unknown[]>): string[] {
  return [...groups].filter(([, items]) => items.length > 1).map(([key]) => key);
}

/** The groups whose numbers, as they come, are not 1, 2, 3 … */
function unordered<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  numberOf: (item: T) => number,
): string[] {
  return [...groupBy(items, groupOf)]
    .filter(([, group]) => group.some((item, i) => numberOf(item) !== i + 1))
    .map(([key]) => key);
}
