import type { StreamEvent } from '@samspill/events/stream-event';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { MessagingLogger } from './messaging-logger.ts';
import { type Positions, StreamGap, type StreamSource } from './event-log.ts';
import { SourceDatabase } from './source-database.ts';
import { STREAM_COLUMNS, type StreamRow, toStreamEvent } from './stream-row.ts';
import { decodeCursor, encodeCursor } from './stream-cursor.ts';

/** Events asked for at once. */
export const HISTORY_READ_MAX = 1_000;

/** The long memory, by sequence, straight from the publishers' databases whichever log is in use. */
export class StreamHistory {
  readonly #sources: ReadonlyMap<string, SourceDatabase>;

  /** `sources`: address per service, as its reader role. */
  constructor(sources: Readonly<Record<string, string>>, logger: MessagingLogger) {
    this.#sources = new Map(
      Object.entries(sources).map(([service, url]) => [service, SourceDatabase.open(url, logger)]),
    );
  }

  /** The events after a sequence, oldest first; fewer than `limit` when there are no more. */
  async read(source: StreamSource, afterSequence: number, limit: number): Promise<StreamEvent[]> {
    if (limit > HISTORY_READ_MAX) throw new Error(`at most ${HISTORY_READ_MAX} events at once`);
    const { rows } = await this.#database(source).pool.query<StreamRow>({
      name: 'messaging.history',
      text: `select ${STREAM_COLUMNS} from messaging.stream
              where class = $1 and sequence > $2 order by sequence limit $3`,
      values: [source.dataClass, afterSequence, limit],
    });
    return rows.map(toStreamEvent);
  }

  /** Every event about these subjects, in the order of their sequence: one aggregate's history is short. */
  async about(source: StreamSource, subjects: readonly string[]): Promise<StreamEvent[]> {
    const { rows } = await this.#database(source).pool.query<StreamRow>({
      name: 'messaging.about',
      text: `select ${STREAM_COLUMNS} from messaging.stream
              where class = $1 and aggregate_id = any ($2) order by sequence limit ${HISTORY_READ_MAX}`,
      values: [source.dataClass, subjects],
    });
    return rows.map(toStreamEvent);
  }

  /** Events by their places in a stream, in order of position. @throws StreamGap when one is not there */
  async at(source: StreamSource, stream: number, positions: readonly number[]): Promise<StreamEvent[]> {
    const { rows } = await this.#database(source).pool.query<StreamRow>({
      name: 'messaging.at',
      text: `select ${STREAM_COLUMNS} from messaging.stream
              where class = $1 and stream = $2 and position = any ($3) order by position`,
      values: [source.dataClass, stream, positions],
    });
    const events = rows.map(toStreamEvent);
    const lost = positions.find((position) => !events.some((event) => event.position === position));
    if (lost !== undefined) throw new StreamGap(source, stream, lost, null);
    return events;
  }

  /**
   * The first stream in which another event stands where a cursor has been, which only a restored database can explain;
   * null when there is none. What has been trimmed away, or has no id, is not compared. Index = stream.
   */
  async firstReplaced(
    source: StreamSource,
    cursors: readonly { readonly position: number; readonly eventId: string | null }[],
  ): Promise<number | null> {
    const { rows } = await this.#database(source).pool.query<{ stream: number }>({
      name: 'messaging.replaced',
      text: `select stream.stream from unnest($2::bigint[], $3::uuid[]) with ordinality cursor (position, id, nth)
               join messaging.stream on class = $1 and stream.stream = cursor.nth - 1
                and stream.position = cursor.position and stream.id <> cursor.id
              order by 1 limit 1`,
      values: [
        source.dataClass,
        cursors.map(({ position }) => position),
        cursors.map(({ eventId }) => eventId),
      ],
    });
    return rows[0]?.stream ?? null;
  }

  /** How far the source reaches now. */
  async extent({ service, dataClass }: StreamSource): Promise<StreamExtent> {
    const { rows } = await this.#database({ service, dataClass }).pool.query<{
      epoch: string;
      before: string;
      last: string;
    }>({
      name: 'messaging.extent',
      text: `select epoch, head.sequence as last,
               coalesce((select min(sequence) - 1 from messaging.stream where class = $1), head.sequence) as before
               from messaging.epoch, messaging.class_head head where head.class = $1`,
      values: [dataClass],
    });
    const [row] = rows;
    if (row === undefined) throw new Error(`${service} has no epoch: its migrations have not run`);
    return { epoch: row.epoch, earliest: Number(row.before), latest: Number(row.last) };
  }

  /** How far cursors are behind: events, and seconds since the oldest of those was recorded. Index = stream. */
  async lag(source: StreamSource, cursors: Positions): Promise<{ lag: number; lagAgeS: number }> {
    const { rows } = await this.#database(source).pool.query<{ lag: string; age: number }>({
      name: 'messaging.lag',
      text: `select coalesce(sum(head.position - cursor.position), 0) as lag,
               coalesce(extract(epoch from now() - min(next.recorded_at)), 0)::float8 as age
               from unnest($2::bigint[]) with ordinality cursor (position, nth)
               join messaging.stream_head head on head.class = $1 and head.stream = cursor.nth - 1
               left join messaging.stream next on next.class = $1 and next.stream = head.stream
                and next.position = cursor.position + 1`,
      values: [source.dataClass, cursors],
    });
    return { lag: Number(rows[0]!.lag), lagAgeS: rows[0]!.age };
  }

  /** The cursor of an event, or of the place before the first one (sequence 0). */
  async cursorAt(source: StreamSource, sequence: number): Promise<string> {
    return encodeCursor((await this.extent(source)).epoch, sequence);
  }

  /**
   * The sequence that a cursor from outside stands at.
   *
   * @throws Refusal MALFORMED_CURSOR; CURSOR_GONE, naming the earliest, when what it points at is not here (any more):
   *   another epoch, trimmed away, or ahead of the stream, which only a restored database can explain.
   */
  async sequenceAt(source: StreamSource, cursor: string): Promise<number> {
    const { epoch, sequence } = decodeCursor(cursor);
    const extent = await this.extent(source);
    if (epoch !== extent.epoch || sequence < extent.earliest || sequence > extent.latest) {
      throw new Refusal('CURSOR_GONE', { earliest: encodeCursor(extent.epoch, extent.earliest) });
    }
    return sequence;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#sources.values()].map((database) => database.close()));
  }

  #database({ service }: StreamSource): SourceDatabase {
    const database = this.#sources.get(service);
    if (database === undefined) throw new Error(`no address is known for the streams of ${service}`);
    return database;
  }
}

export interface StreamExtent {
  /** As long as the streams live. */
  readonly epoch: string;
  /** The sequence before the first event that is still there. */
  readonly earliest: number;
  /** The newest event's sequence, 0 when there is none. */
  readonly latest: number;
}
