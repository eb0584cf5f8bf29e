import type { EventEmitter } from 'node:events';

/** Bytes of answers that wait in this process for their readers, of all connections together. */
export const UNSENT_BYTES_MAX = 64 * 1_048_576;

export type Connection = Pick<EventEmitter, 'once'> & { destroy(): unknown };

export interface UnsentBytes {
  /**
   * Counts an answer until what it gives is called, or its connection closes. Where that makes too many, the connection
   * with most is cut: whoever reads, reads on.
   */
  hold(connection: Connection, bytes: number): () => void;
  readonly held: number;
}

export function unsentBytes(max = UNSENT_BYTES_MAX): UnsentBytes {
  const byConnection = new Map<Connection, number>();
  const watched = new WeakSet<Connection>();
  let held = 0;
  return {
    get held() {
      return held;
    },
    hold(connection, bytes) {
      if (!watched.has(connection)) connection.once('close', () => letGo(connection, Infinity));
      watched.add(connection);
      byConnection.set(connection, (byConnection.get(connection) ?? 0) + bytes);
      held += bytes;
      if (held > max) cutLargest();
      let isSent = false;
      return () => {
        if (!isSent) letGo(connection, bytes);
        isSent = true;
      };
    },
  };

  function cutLargest(): void {
    const [largest] = [...byConnection].reduce((one, other) => (other[1] > one[1] ? other : one));
    letGo(largest, Infinity);
    largest.destroy();
    if (held > max) cutLargest();
  }

  /** Infinity: all that it has. */
  function letGo(connection: Connection, bytes: number): void {
    const own = byConnection.get(connection) ?? 0;
    const left = Math.max(own - bytes, 0);
    held -= own - left;
    if (left === 0) byConnection.delete(connection);
    else byConnection.set(connection, left);
  }
}
