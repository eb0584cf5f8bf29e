import { createHash, randomBytes } from 'node:crypto';
import type { ApiKey } from './api-key.ts';

const SECRET_BYTES = 24;
const ID_CHARS = 12;

/** What every secret looks like: 192 random bits. Whatever does not is not looked up. */
const SECRET = /^samspill_[\w-]{32}$/;

export interface NewSecret extends Pick<ApiKey, 'id' | 'secretHash'> {
  /** Shown once to whoever gets the key, and stored nowhere. */
  readonly secret: string;
}

export function newSecret(): NewSecret {
  const secret = `samspill_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  const secretHash = hashOf(secret);
  return { secret, secretHash, id: secretHash.slice(0, ID_CHARS) };
}

export function isSecret(text: string): boolean {
  return SECRET.test(text);
}

/** Without salt: a secret is random, so there is nothing to try through. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
