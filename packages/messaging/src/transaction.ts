import type { NewEvent } from '@samspill/events/define-event';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from './acting.ts';
import { inTransaction } from './in-transaction.ts';
import { type RecordedEvent, recordedEvent, recordEvents } from './record-events.ts';
import { redactSubjects } from './redact.ts';
import { runSql } from './run-sql.ts';
import { activeTraceparent, type Trace } from './trace.ts';

export type { Trace } from './trace.ts';

export interface Scope {
  /** Bound to the transaction. Flushed before the facts are written. */
  readonly em: SqlEntityManager;
  /** Tells a fact. It is written as the last act of the transaction: with the rows, or not at all. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a fact of any data
  readonly record: (event: NewEvent<any>) => void;
  /**
   * Empties the data of every earlier fact about the subject, for what has been withdrawn from an open register. Ids,
   * positions and versions stay. Record the fact that says so in the same transaction; that one keeps its data.
   */
  readonly redact: (subject: string) => void;
  /**
   * A part that stands or falls alone: where `work` throws, neither its rows nor its facts are there, and the rest of the
   * transaction goes on. The entity manager knows no row from before it inside, and none of either afterwards: whoever needs
   * one again reads it again, and thousands of parts cost no more each than one.
   */
  readonly part: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The only way to write. Rows and facts commit together. */
export type Transaction = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;

export interface TransactionDeps {
  readonly orm: MikroORM;
  readonly service: string;
  /** `urn:samspill:<hub id>:<service>` */
  readonly source: string;
  /** Told after each commit that recorded something. */
  readonly onRecorded: () => void;
}

export interface TransactionPromise {
  /**
   * False: it does not wait for the disk. A crash of the server may lose it within a second, whole, with the newest of those
   * before it; nobody has heard of its facts then, since to place them in the stream does wait, for all that came before.
   */
  readonly durable: boolean;
}

/** @param acting in whose name; left out, restricted tables let nothing in */
export function transactionFor(
  deps: TransactionDeps,
  given: Trace,
  acting?: Acting,
  { durable }: TransactionPromise = { durable: true },
): Transaction {
  return async (work) => {
    const trace = { ...given, traceparent: given.traceparent ?? activeTraceparent() };
    const recorded: RecordedEvent[] = [];
    const redacted = new Set<string>();
    let open = true;
    const assertOpen = () => {
      if (!open) throw new Error('the transaction is over: await everything inside it');
    };

    const writing = async (em: SqlEntityManager) => {
      const scope: Scope = {
        em,
        record(event) {
          assertOpen();
          recorded.push(recordedEvent(event, trace, deps.service));
        },
        redact(subject) {
          assertOpen();
          redacted.add(subject);
        },
        async part(partWork) {
          assertOpen();
          const [told, emptied] = [recorded.length, [...redacted]];
          await em.flush();
          em.clear();
          await runSql(em, 'savepoint part', []);
          try {
            const worked = await partWork();
            await em.flush();
            await runSql(em, 'release savepoint part', []);
            return worked;
          } catch (error) {
            recorded.length = told;
            redacted.clear();
            for (const subject of emptied) redacted.add(subject);
            await runSql(em, 'rollback to savepoint part; release savepoint part', []);
            throw error;
          } finally {
            em.clear();
          }
        },
      };
      const worked = await work(scope).finally(() => {
        open = false;
      });
      await em.flush();
      await redactSubjects(em, redacted, recorded);
      await recordEvents(em, deps.source, recorded);
      return worked;
    };
    const result = await inTransaction(deps.orm, writing, {
      acting,
      durable,
    });
    if (recorded.length > 0) deps.onRecorded();
    return result;
  };
}
