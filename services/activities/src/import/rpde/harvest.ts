import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { Deps } from '../../deps.ts';
import { importBatch, placeIn, type Rejected } from '../import-batch.ts';
import { type ImportCounts, type ImportOutcome, NOTHING_COUNTED } from '../imported.ts';
import { fetchPage, isSaved, PATIENCE, type Patience } from './fetch-page.ts';
import type { FeedDefaults } from './opportunity.ts';
import { batchItem } from './rpde-items.ts';

export interface Harvest {
  /** Of the first page; also the name of the feed here. */
  readonly address: string;
  readonly defaults: FeedDefaults;
  readonly patience?: Patience;
  readonly onPage?: (page: { readonly address: string; readonly counts: ImportCounts }) => void;
  readonly onRejected?: (
    item: { readonly kind: string; readonly id: string } | null,
    rejected: Rejected,
  ) => void;
}

/** A feed that leads on and on, to pages that are empty or have been seen, has lost its end. */
const PAGES_WITHOUT_NEWS_MAX = 100;

/**
 * Reads an OpenActive feed to its end, from where it was last read to. Each page is one transaction with how far the feed is
 * read then: killed anywhere, the next run goes on with the page that was not finished.
 */
export async function harvest(deps: Deps, { address, defaults, ...options }: Harvest): Promise<ImportCounts> {
  const { patience = PATIENCE, onPage, onRejected } = options;
  const counts: Record<ImportOutcome, number> = { ...NOTHING_COUNTED };
  const read = new Set<string>();
  let place = await placeIn(deps, address);
  let pagesWithoutNews = 0;
  for (let here = place.next ?? new URL(address).href; ;) {
    const page = await fetchPage(here, patience);
    if (page.last) return counts;
    // A page that leads to one that has been read, itself among them, would be read for ever.
    read.add(here);
    const done = await importBatch(deps, address, {
      from: place,
      next: isSaved(here) ? null : page.next,
      items: page.items.map((item) => batchItem(item, defaults)),
    });
    place = done.place;
    for (const outcome of Object.keys(counts) as ImportOutcome[]) counts[outcome] += done.counts[outcome];
    for (const [i, rejected] of done.rejected) onRejected?.(page.items[i] ?? null, rejected);
    for (const { kind, externalId: id, ...rejected } of done.refusedLater)
      onRejected?.({ kind, id }, rejected);
    onPage?.({ address: here, counts: done.counts });
    // One that leads to itself has no more for now, or is an old copy of the page before: the next run asks again.
    if (isSaved(here) || page.next === here) return counts;
    const news = page.items.filter((item) => item !== null).length - done.counts.SAME;
    pagesWithoutNews = news > 0 ? 0 : pagesWithoutNews + 1;
    if (read.has(page.next) || pagesWithoutNews === PAGES_WITHOUT_NEWS_MAX) throw new Refusal('FEED_LOOPS');
    here = page.next;
    await sleep(patience.pauseMs);
  }
}
