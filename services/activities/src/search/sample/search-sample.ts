import type { Logger } from '@samspill/service-kit/logger';
import { sql } from 'kysely';
import type { Reads } from '../../reads.ts';
import { NO_SAMPLE, type Sample, sampleOf, type SampledRow } from './sample.ts';

/** How many activities a sample holds. */
const SAMPLE_MAX = 10_000;
/** Rows in one answer: a large one is a pause for whoever asks meanwhile, and more for the collector. */
const ROWS_AT_ONCE = 50;
/** A sample is good for so many times as long as it took: two minutes where it is full, and a second where a hub is filling. */
const TIMES_AS_LONG = 200;
const GOOD_FOR_MS_MIN = 1_000;
const GOOD_FOR_MS_MAX = 300_000;

/** The sample of a process: taken again behind the searches that use it, and never waited for. */
export class SearchSample {
  #sample: Sample = NO_SAMPLE;
  #goodUntil = -Infinity;
  #taking: Promise<void> | undefined;
  readonly #reads: () => Reads;
  readonly #logger: Logger;

  constructor(reads: () => Reads, logger: Logger) {
    this.#reads = reads;
    this.#logger = logger;
  }

  /** The one at hand. */
  current(): Sample {
    if (performance.now() > this.#goodUntil)
      this.#taking ??= this.#take().finally(() => (this.#taking = undefined));
    return this.#sample;
  }

  /** Waits for the one that is being taken. */
  async stop(): Promise<void> {
    await this.#taking;
  }

  /** Never throws: without one, searches take longer. */
  async #take(): Promise<void> {
    const begunAt = performance.now();
    try {
      this.#sample = await takeSample(this.#reads());
    } catch (error) {
      this.#logger.warn({ err: error }, 'no sample of the activities could be taken');
    }
    const now = performance.now();
    const goodForMs = TIMES_AS_LONG * (now - begunAt);
    this.#goodUntil = now + Math.min(Math.max(goodForMs, GOOD_FOR_MS_MIN), GOOD_FOR_MS_MAX);
  }
}

/** Of pages here and there, so that none of it is together because it came together. */
async function takeSample(reads: Reads): Promise<Sample> {
  const counted = await sql<{ total: number }>`
    select cast(reltuples as float8) as total from pg_class where oid = cast('activity_search' as regclass)`.execute(
    reads,
  );
  const total = Math.max(0, counted.rows[0]!.total);
  const share = total <= SAMPLE_MAX ? 100 : (100 * SAMPLE_MAX) / total;
  return reads.transaction().execute(async (transaction) => {
    await sql`declare sampled cursor for
      select cast(start_key as text) as startday, cast(cast(published_key at time zone 'UTC' as date) as text) as publishingday, cast(document as text) as document
      from activity_search tablesample system (${sql.lit(share)}) limit ${sql.lit(SAMPLE_MAX)}`.execute(
      transaction,
    );
    return sampleOf(fetched(transaction), total);
  });
}

async function* fetched(transaction: Reads): AsyncGenerator<readonly SampledRow[]> {
  for (;;) {
    const { rows } = await sql<SampledRow>`fetch ${sql.lit(ROWS_AT_ONCE)} from sampled`.execute(transaction);
    if (rows.length === 0) return;
    yield rows;
  }
}
