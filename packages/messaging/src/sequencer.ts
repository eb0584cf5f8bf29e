import { Pool, type PoolConfig } from 'pg';
import type { MessagingLogger } from './messaging-logger.ts';
import { Backoff, pause } from './backoff.ts';
import { PATIENCE } from './patience.ts';
import { isPassing } from './passing-errors.ts';
import { sequenceBatch, SEQUENCE_BATCH_MAX } from './sequence-batch.ts';
import { Signal } from './signal.ts';

const POLL_MS_FIRST = 20;
const POLL_MS_MOST = 500;
/** From one batch to the next, when facts keep coming. */
const BATCH_EVERY_MS = 25;
const RETRY_MS_FIRST = 100;
const RETRY_MS_MOST = 5_000;

/** Moves the outbox into the stream for as long as it lives. Any number may run; one at a time works. */
export class Sequencer {
  readonly #pool: Pool;
  readonly #logger: MessagingLogger;
  readonly #stopping = new AbortController();
  readonly #poked = new Signal();
  readonly #done: Promise<void>;

  /** Takes one connection of its own: writers that fill the pool must not keep their facts from leaving. */
  constructor(connection: PoolConfig, logger: MessagingLogger) {
    this.#logger = logger;
    // The password is hidden from spreading.
    this.#pool = new Pool({
      ...connection,
      password: connection.password,
      ...PATIENCE,
      min: 0,
      max: 1,
    });
    // Without a listener, a session that ends while it is in use would end the process.
    this.#pool.on('connect', (client) => client.on('error', () => {}));
    this.#pool.on('error', (error) => {
      // A pool has ended before its sessions have; PostgreSQL may be stopped in between.
      if (!this.#stopping.signal.aborted) logger.warn({ code: codeOf(error) }, 'sequencer connection lost');
    });
    this.#done = this.#run(this.#stopping.signal);
  }

  /** Something was committed here. A hint in memory: what other processes commit is found by polling. */
  poke(): void {
    this.#poked.raise();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#done;
    await this.#pool.end();
  }

  async #run(signal: AbortSignal): Promise<void> {
    const poll = new Backoff(POLL_MS_FIRST, POLL_MS_MOST);
    const retry = new Backoff(RETRY_MS_FIRST, RETRY_MS_MOST);
    while (!signal.aborted) {
      const began = performance.now();
      try {
        const moved = await this.#sequence();
        retry.reset();
        if (moved !== null && moved > 0) poll.reset();
        if (moved === SEQUENCE_BATCH_MAX) continue;
        await this.#poked.wait(poll.nextMs(), signal);
        // Under load this lets facts gather: each batch costs a commit and the writers' time. At rest it costs nothing.
        if (moved !== 0) await pause(began + BATCH_EVERY_MS - performance.now(), signal);
      } catch (error) {
        // Nothing is lost by waiting: the facts stand in the outbox. Status shows their age.
        const level = isPassing(error) ? 'warn' : 'error';
        this.#logger[level]({ code: codeOf(error) }, 'sequencing failed, trying again');
        await retry.wait(signal);
      }
    }
  }

  async #sequence(): Promise<number | null> {
    const client = await this.#pool.connect();
    try {
      const moved = await sequenceBatch(client);
      client.release();
      return moved;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

function codeOf(error: unknown): string {
  const { code, name } = error as Error & { code?: unknown };
  return typeof code === 'string' ? code : name;
}
