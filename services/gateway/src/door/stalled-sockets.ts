import type { Socket } from 'node:net';

/** How long a socket may have bytes waiting without one of them leaving. */
export const STALL_MS_MAX = 20_000;
/** Bytes that may wait on one socket. Streams wait for each write, so only a reader who has stopped comes here. */
export const WAITING_BYTES_MAX = 16 * 1_048_576;
const SWEEP_MS = 2_000;

/** Cuts sockets whose other end has stopped reading, whatever they carry. */
export function cutStalledSockets({ stallMsMax = STALL_MS_MAX, sweepMs = SWEEP_MS } = {}) {
  const watched = new Map<Socket, { waiting: number; sinceMs: number }>();
  const timer = setInterval(sweep, sweepMs).unref();

  return {
    watch(socket: Socket): void {
      watched.set(socket, { waiting: 0, sinceMs: 0 });
      socket.once('close', () => watched.delete(socket));
    },
    get open(): number {
      return watched.size;
    },
    stop(): void {
      clearInterval(timer);
    },
  };

  function sweep(): void {
    const now = performance.now();
    for (const [socket, seen] of watched) {
      const waiting = socket.writableLength;
      const isMoving = waiting === 0 || waiting < seen.waiting;
      if (isMoving || seen.waiting === 0) seen.sinceMs = now;
      seen.waiting = waiting;
      if (waiting > WAITING_BYTES_MAX || (waiting > 0 && now - seen.sinceMs > stallMsMax)) socket.destroy();
    }
  }
}
