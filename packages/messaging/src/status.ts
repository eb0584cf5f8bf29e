import type { DataClass } from '@samspill/events/define-event';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { ConsumerRun } from './consumer-run.ts';
import { inTransaction } from './in-transaction.ts';
import { runSql } from './run-sql.ts';
import { STREAMS } from './stream-of.ts';
import type { StreamHistory } from './stream-history.ts';

export interface MessagingStatus {
  /** Facts committed and not yet in the stream. */
  readonly outbox: { readonly pending: number; readonly oldestAgeS: number };
  /** Newest sequence per class. */
  readonly heads: Readonly<Record<DataClass, number>>;
  readonly consumers: readonly ConsumerStatus[];
}

export interface ConsumerStatus {
  readonly consumer: string;
  readonly service: string;
  readonly dataClass: DataClass;
  /** Events not yet applied. */
  readonly lag: number;
  /** Since the oldest of them was recorded. */
  readonly lagAgeS: number;
  /** Events set aside, the poisonous and those behind them. */
  readonly parked: number;
  readonly oldestParkedAgeS: number;
  /** Holes found since start. Anything but 0 is an alarm: an event is lost. */
  readonly gaps: number;
}

/** A look at the pipeline of one service. Asks its own database and the ones it hears. */
export async function readStatus(
  orm: MikroORM,
  history: StreamHistory,
  runs: readonly Pick<ConsumerRun, 'consumer' | 'gaps'>[],
): Promise<MessagingStatus> {
  const own = await inTransaction(orm, async (em) => ({
    outbox: (await runSql<OutboxRow>(em, OUTBOX, [])).rows[0]!,
    heads: (await runSql<HeadRow>(em, 'select class, sequence from messaging.class_head', [])).rows,
    cursors: (await runSql<CursorsRow>(em, CURSORS, [])).rows,
    parked: (await runSql<ParkedRow>(em, PARKED, [])).rows,
  }));
  const consumers = runs.flatMap(({ consumer, gaps }) =>
    consumer.sources.map(async ({ service, dataClass }): Promise<ConsumerStatus> => {
      const mine = (row: SourceRow) =>
        row.consumer === consumer.name && row.service === service && row.class === dataClass;
      const parked = own.parked.find(mine);
      // Before its first start it has no cursors, and all there is to do.
      const positions = own.cursors.find(mine)?.positions.map(Number) ?? NOWHERE;
      const { lag, lagAgeS } = await history.lag({ service, dataClass }, positions);
      return {
        consumer: consumer.name,
        service,
        dataClass,
        lag,
        lagAgeS,
        parked: Number(parked?.events ?? 0),
        oldestParkedAgeS: parked?.age ?? 0,
        gaps: gaps.filter(({ source }) => source.service === service && source.dataClass === dataClass)
          .length,
      };
    }),
  );
  return {
    outbox: { pending: Number(own.outbox.pending), oldestAgeS: own.outbox.age },
    heads: Object.fromEntries(own.heads.map((row) => [row.class, Number(row.sequence)])) as Record<
      DataClass,
      number
    >,
    consumers: await Promise.all(consumers),
  };
}

const NOWHERE: readonly number[] = Array.from({ length: STREAMS }, () => 0);

interface OutboxRow {
  readonly pending: string;
  readonly age: number;
}

interface HeadRow {
  readonly class: DataClass;
  readonly sequence: string;
}

interface SourceRow {
  readonly consumer: string;
  readonly service: string;
  readonly class: DataClass;
}

interface CursorsRow extends SourceRow {
  readonly positions: string[];
}

interface ParkedRow extends SourceRow {
  readonly events: string;
  readonly age: number;
}

const OUTBOX = `select count(*) as pending,
  coalesce(extract(epoch from now() - min(recorded_at)), 0)::float8 as age from messaging.outbox`;

const CURSORS = `select consumer, service, class, array_agg(position order by stream)::text[] as positions
  from messaging.consumer_cursor group by consumer, service, class`;

const PARKED = `select consumer, service, class, count(*) as events,
  extract(epoch from now() - min(parked_at))::float8 as age
  from messaging.parked group by consumer, service, class`;
