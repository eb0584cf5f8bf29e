import { createHash, randomBytes } from 'node:crypto';

/** Lets its holder write, from this machine alone. A new one is made at every start and only ever printed. */
export interface WriteKey {
  readonly secret: string;
  /** Names the key in logs; the key cannot be had from it. */
  readonly id: string;
}

const KEY_BYTES = 24;

export function newWriteKey(): WriteKey {
  const secret = `samspill_${randomBytes(KEY_BYTES).toString('base64url')}`;
  return { secret, id: createHash('sha256').update(secret).digest('hex').slice(0, 12) };
}
