import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { NonceMemory } from './nonce-memory.ts';
import type { SigningKeys } from './signing-keys.ts';

export const SIGNATURE_HEADER = 'x-samspill-signature';

/** A signature older, or further ahead, is refused. */
export const SIGNATURE_WINDOW_MS = 30_000;

/** All that a signature vouches for. The viewer, the language and the correlation id stand in the body. */
export interface Signed {
  readonly method: string;
  readonly path: string;
  readonly subgraph: string;
  readonly body: Buffer;
}

/** Why a request is not let in. For the log only: the caller learns nothing but that it is not. */
export type SignatureFault =
  | 'UNSIGNED'
  | 'UNKNOWN_KEY'
  | 'WRONG_SIGNATURE'
  | 'OUT_OF_TIME'
  | 'REPLAYED'
  | 'NONCES_FULL';

/** The value of the header. */
export function sign(signed: Signed, keys: SigningKeys, now: number): string {
  const { id, secret } = keys.newest();
  const nonce = randomBytes(16).toString('base64url');
  return `v1 ${id} ${now} ${nonce} ${macOf(signed, secret, now, nonce).toString('base64url')}`;
}

/** null where the signature holds. It counts as used from then on. */
export function faultOf(
  header: string | undefined,
  signed: Signed,
  { keys, nonces, now }: { keys: SigningKeys; nonces: NonceMemory; now: number },
): SignatureFault | null {
  const [, id, time, nonce, mac] =
    /^v1 ([\w-]{8}) (\d{1,15}) ([\w-]{22}) ([\w-]{43})$/.exec(header ?? '') ?? [];
  if (!id || !time || !nonce || !mac) return 'UNSIGNED';
  const key = keys.named(id);
  if (!key) return 'UNKNOWN_KEY';
  const expected = macOf(signed, key.secret, Number(time), nonce);
  if (!timingSafeEqual(expected, Buffer.from(mac, 'base64url'))) return 'WRONG_SIGNATURE';
  if (Math.abs(now - Number(time)) > SIGNATURE_WINDOW_MS) return 'OUT_OF_TIME';
  // Last, so that only who holds a key can fill the memory.
  return nonces.use(nonce, now);
}

function macOf(
  { method, path, subgraph, body }: Signed,
  secret: Buffer,
  time: number,
  nonce: string,
): Buffer {
  const bodyHash = createHash('sha256').update(body).digest('hex');
  // JSON keeps the parts apart: none can run into the next.
  const text = JSON.stringify(['samspill.v1', method, path, subgraph, bodyHash, time, nonce]);
  return createHmac('sha256', secret).update(text).digest();
}
