import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { PoolClient, QueryResult as PgResult } from 'pg';
import { from } from 'pg-copy-streams';

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();
const dialect = {
  createAdapter: () => adapter,
  createDriver: () => new DummyDriver(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => compiler,
};

const open = new WeakMap<object, OpenTransaction>();

/**
 * A transaction on one connection, with as few round trips as there can be: `begin` travels with its first statement, and
 * what is said last travels with `commit`. On a machine whose disk is quick, a round trip costs as much as a commit.
 */
export class OpenTransaction implements DatabaseConnection {
  /** For the entity manager and for queries. */
  readonly kysely: Kysely<unknown>;
  readonly #client: PoolClient;
  readonly #begin: string;
  readonly #last: string[] = [];
  /** One query at a time, also when a story asks for several at once. */
  #turn: Promise<unknown> = Promise.resolve();
  #begun = false;
  #over = false;

  /** @param begin what opens it, in SQL; nothing is sent before there is something to do */
  constructor(client: PoolClient, begin: string) {
    this.#client = client;
    this.#begin = begin;
    const provider = {
      provideConnection: <T>(consumer: (connection: DatabaseConnection) => Promise<T>) => consumer(this),
    };
    const executor = new DefaultQueryExecutor(compiler, adapter, provider);
    this.kysely = new Kysely({ config: { dialect }, dialect, driver: new DummyDriver(), executor });
    open.set(this.kysely, this);
  }

  static of(em: SqlEntityManager): OpenTransaction {
    const transaction = open.get(em.getTransactionContext<object>() ?? {});
    if (transaction === undefined) throw new Error('messaging writes only inside a transaction');
    return transaction;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#over) throw new Error('the transaction is over: await everything inside it');
    const query = this.#turn.then(() => this.#query(sql, parameters));
    this.#turn = query.catch(() => {});
    const { rows, rowCount, command } = await query;
    // As kysely's own driver says it: what only reads affects nothing.
    const affects = WRITES.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {};
    return { rows: rows as Row[], ...affects };
  }

  /** COPY from stdin, in its turn. */
  async copyIn(sql: string, text: string): Promise<void> {
    if (this.#over) throw new Error('the transaction is over: await everything inside it');
    const copy = this.#turn.then(() => this.#copy(sql, text));
    this.#turn = copy.catch(() => {});
    await copy;
  }

  // oxlint-disable-next-line require-yield -- a part of the interface that nobody here asks for
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('nothing is streamed inside a transaction: read a page at a time');
  }

  /** Runs with the commit, in order. Whatever it returns is not seen; when it fails, so does the commit. */
  sayLast(sql: string): void {
    this.#last.push(sql);
  }

  async commit(): Promise<void> {
    this.#over = true;
    await this.#turn;
    if (this.#begun || this.#last.length > 0) {
      const begin = this.#begun ? [] : [this.#begin];
      this.#begun = true;
      const { command } = lastOf(await this.#client.query([...begin, ...this.#last, 'commit'].join('; ')));
      // An error that somebody swallowed: PostgreSQL has rolled everything back and calls that no failure.
      if (command !== 'COMMIT')
        throw new Error('the transaction had failed before, so nothing of it is there');
    }
    this.#client.release();
  }

  /** Never fails: that would hide why it was called. A connection on which it does not succeed is closed. */
  async rollback(): Promise<void> {
    this.#over = true;
    await this.#turn;
    try {
      if (this.#begun) await this.#client.query('rollback');
      this.#client.release();
    } catch {
      this.#client.release(true);
    }
  }

  async #copy(sql: string, text: string): Promise<void> {
    if (!this.#begun) {
      this.#begun = true;
      await this.#client.query(this.#begin);
    }
    await pipeline(Readable.from([Buffer.from(text)]), this.#client.query(from(sql)));
  }

  async #query(sql: string, parameters: readonly unknown[]): Promise<PgResult> {
    if (this.#begun) return lastOf(await this.#client.query(sql, [...parameters]));
    this.#begun = true;
    if (parameters.length === 0) return lastOf(await this.#client.query(`${this.#begin}; ${sql}`));
    // Alone: were it to fail, what comes behind it must not run by itself.
    await this.#client.query(this.#begin);
    return this.#client.query(sql, [...parameters]);
  }
}

const WRITES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Several statements in one text have a result each. */
function lastOf(result: PgResult | PgResult[]): PgResult {
  return Array.isArray(result) ? result.at(-1)! : result;
}
