import { Refusal } from '@samspill/values/refusals/refusal';
import type { ImportDeps } from './import-register.ts';
import type { RegisterClient } from './register-client.ts';
import { confirmFeed, feedPlace } from './feed-place.ts';
import { onceMore } from './once-more.ts';
import type { Feed } from './register-rows.ts';
import type { ReadingRules } from './register-unit.ts';
import type { Rejects } from './rejects.ts';
import { takeUpdates } from './take-updates.ts';
import {
  type Found,
  type UnitUpdate,
  decisive,
  isOf,
  objectionTo,
  objectionToUnits,
  readFound,
  readUpdates,
  unitsIn,
} from './updates.ts';

/** Items asked for at once. The register gives up to 10,000. */
const PAGE_SIZE = 1_000;
const PAGE_SIZE_MIN = 20;
/** Units looked up in one request. */
const LOOKUP_MAX = 100;

const API = '/enhetsregisteret/api';
const PATHS = {
  UNITS: { changes: `${API}/oppdateringer/enheter`, units: `${API}/enheter` },
  SUBUNITS: { changes: `${API}/oppdateringer/underenheter`, units: `${API}/underenheter` },
} as const satisfies Record<Feed, unknown>;

/** What the feed did. */
export interface FeedReport {
  /** Items read. */
  updates: number;
  registered: number;
  changed: number;
  closed: number;
  removed: number;
  rejected: number;
}

export interface FeedOptions {
  readonly rules: ReadingRules;
  readonly rejects: Rejects;
  readonly signal: AbortSignal;
}

/**
 * Reads a change feed to its end, from where it was left: the first time from the day before the file of units was made.
 * A slice of a hundred units is looked up, then taken in one commit together with the place in the feed.
 */
export async function followFeed(
  deps: ImportDeps,
  client: RegisterClient,
  feed: Feed,
  options: FeedOptions,
): Promise<FeedReport> {
  const report: FeedReport = { updates: 0, registered: 0, changed: 0, closed: 0, removed: 0, rejected: 0 };
  const place = await feedPlace(deps, feed);
  if (place === null) throw new Refusal('REGISTER_UNITS_FIRST');
  let { nextId } = place;
  options.rejects.goOnAfter(nextId === null ? 0 : nextId - 1);
  const begunAt = deps.now();
  for (let size = PAGE_SIZE; ;) {
    options.signal.throwIfAborted();
    const from =
      nextId === null
        ? `dato=${encodeURIComponent(place.beginsAt.toISOString())}`
        : `oppdateringsid=${nextId}`;
    const path = `${PATHS[feed].changes}?${from}&size=${size}`;
    const { status, body } = await client.page(path, (page) => objectionTo(page, nextId ?? 0));
    // Deeper than this server goes: less at once.
    if (status === 400 && size > PAGE_SIZE_MIN) {
      size = Math.max(PAGE_SIZE_MIN, Math.floor(size / 5));
      continue;
    }
    if (status !== 200) throw new Refusal('REGISTER_OUT_OF_REACH', { reason: `HTTP ${status}` });
    const { rules, rejects } = options;
    const { updates, unread, last } = readUpdates(body, { from: nextId ?? 0, readAt: deps.now(), rules });
    if (last < (nextId ?? 0)) {
      await confirmFeed(deps, feed, begunAt);
      return report;
    }
    for (const { updateId, refusal } of unread)
      if (rejects.add({ index: updateId, value: null }, refusal, rules)) report.rejected += 1;
    await rejects.flush();
    for (const slice of slicesOf(updates)) {
      const found = await lookUp(deps, client, feed, slice, options);
      report.rejected += found.unread.size;
      const taken = await onceMore(() => takeUpdates(deps, feed, slice, found));
      for (const key of ['registered', 'changed', 'closed', 'removed'] as const) report[key] += taken[key];
      report.updates += slice.length;
    }
    nextId = last + 1;
  }
}

export interface LookedUp {
  readonly found: ReadonlyMap<string, Found>;
  /** Numbers whose unit could not be read. */
  readonly unread: ReadonlySet<string>;
}

async function lookUp(
  { now }: ImportDeps,
  client: RegisterClient,
  feed: Feed,
  updates: readonly UnitUpdate[],
  { rules, rejects }: FeedOptions,
): Promise<LookedUp> {
  const wanted = decisive(updates).filter(({ change }) => change !== 'Sletting' && change !== 'Fjernet');
  const found = new Map<string, Found>();
  const unread = new Set<string>();
  if (wanted.length === 0) return { found, unread };
  const numbers = wanted.map(({ organisationNumber }) => organisationNumber);
  const { units } = PATHS[feed];
  const list = await client.page(
    `${units}?organisasjonsnummer=${numbers.join(',')}&size=${LOOKUP_MAX}`,
    objectionToUnits,
  );
  // Where not even the list is there, the server has moved: that a unit is not there either says nothing of the unit.
  if (list.status === 404 || list.status === 410)
    throw new Refusal('REGISTER_OUT_OF_REACH', { reason: `HTTP ${list.status}` });
  const page = unitsIn(list.body);
  for (const { organisationNumber, updateId } of wanted) {
    const listed = page.get(organisationNumber);
    // A deleted or withdrawn one is in no list; asked for by itself, the register says which it is.
    const answer =
      listed === undefined
        ? await client.page(`${units}/${organisationNumber}`)
        : { status: 200, body: listed };
    try {
      found.set(organisationNumber, readFound(answer, organisationNumber, rules, now()));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const value = isOf(answer.body, organisationNumber) ? answer.body : null;
      if (rejects.add({ index: updateId, value }, error, rules)) unread.add(organisationNumber);
    }
  }
  await rejects.flush();
  return { found, unread };
}

/** In the feed's order, each with no more numbers than one look takes. */
function slicesOf(updates: readonly UnitUpdate[]): UnitUpdate[][] {
  const slices: UnitUpdate[][] = [];
  for (let from = 0; from < updates.length; from += LOOKUP_MAX)
    slices.push(updates.slice(from, from + LOOKUP_MAX));
  return slices;
}
