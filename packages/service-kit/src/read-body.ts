import type { IncomingMessage } from 'node:http';
import { Refusal } from '@samspill/values/refusals/refusal';

/** Of a request from outside. */
export const BODY_BYTES_MAX = 1_000_000;

/** What may still arrive after a refusal, unread, before the connection is cut: the answer gets through to a large sender. */
export const DISCARDED_BYTES_MAX = 16_000_000;
export const DISCARD_MS_MAX = 2_000;

/** Counts bytes that are held for a request; false where they are too many of all requests together. */
export type HoldBytes = (bytes: number) => boolean;

/**
 * The whole body. Stops reading at the limit, whatever Content-Length said: nothing beyond it is kept.
 * Throws `BODY_TOO_LARGE`, `OVERLOADED`; an ordinary error when the sender goes away.
 */
export function readBody(
  request: IncomingMessage,
  bytesMax = BODY_BYTES_MAX,
  hold: HoldBytes = () => true,
): Promise<Buffer> {
  const tooLarge = () => {
    discardRest(request);
    return new Refusal('BODY_TOO_LARGE', { max: bytesMax });
  };
  if (Number(request.headers['content-length']) > bytesMax) return Promise.reject(tooLarge());

  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const done = () => {
      request.off('data', onData).off('end', onEnd).off('close', onGone).off('error', onGone);
    };
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      const isHeld = hold(chunk.length);
      if (isHeld && bytes <= bytesMax) return;
      done();
      if (isHeld) reject(tooLarge());
      else reject(new Refusal('OVERLOADED'));
    };
    const onEnd = () => {
      done();
      resolve(Buffer.concat(chunks));
    };
    const onGone = () => {
      done();
      reject(new Error('the sender went away'));
    };
    request.on('data', onData).on('end', onEnd).on('close', onGone).on('error', onGone);
  });
}

/** Lets the rest of a refused body pass by, within bounds. Closing at once would tear the answer away from its reader. */
export function discardRest(request: IncomingMessage) {
  if (request.complete) return;
  let bytes = 0;
  const cut = setTimeout(() => request.socket.destroy(), DISCARD_MS_MAX).unref();
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > DISCARDED_BYTES_MAX) request.socket.destroy();
  });
  request.on('error', () => {}).on('close', () => clearTimeout(cut));
}
