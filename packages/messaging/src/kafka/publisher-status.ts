import type { DataClass } from '@samspill/events/define-event';
import type { MikroORM } from '@mikro-orm/postgresql';
import { inTransaction } from '../in-transaction.ts';
import { runSql } from '../run-sql.ts';

export interface PublisherStatus {
  readonly dataClass: DataClass;
  /** Events in the stream that the broker has not acknowledged. */
  readonly lag: number;
  /** Since the oldest of them was recorded. */
  readonly lagAgeS: number;
}

/** How far the broker is behind the stream, from the database alone: it says so while the broker is away, too. */
export async function publisherStatus(orm: MikroORM): Promise<PublisherStatus[]> {
  const { rows } = await inTransaction(orm, (em) => runSql<LagRow>(em, LAG, []));
  return rows.map((row) => ({ dataClass: row.class, lag: Number(row.lag), lagAgeS: row.age }));
}

interface LagRow {
  readonly class: DataClass;
  readonly lag: string;
  readonly age: number;
}

const LAG = `
  select head.class, head.sequence - coalesce(cursor.sequence, 0) as lag,
         coalesce(extract(epoch from now() - next.recorded_at), 0)::float8 as age
    from messaging.class_head head
    left join messaging.publisher_cursor cursor on cursor.class = head.class
    left join messaging.stream next
      on next.class = head.class and next.sequence = coalesce(cursor.sequence, 0) + 1
   order by head.class`;
