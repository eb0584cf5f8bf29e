import type { Party } from '@samspill/values/party';
import { plainText } from '@samspill/values/plain-text';
import { Refusal } from '@samspill/values/refusals/refusal';

/** What a key lets its holder do: write everything, or read what is its party's own. */
export const KEY_ROLES = ['operator', 'reader'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

export const KEY_NAME_LENGTH_MAX = 100;

export interface ApiKey {
  /** Names the key where it is spoken of; is not the key. */
  readonly id: string;
  /** SHA-256, in hex. */
  readonly secretHash: string;
  /** What people call it. */
  readonly name: string;
  /** For whom it acts. */
  readonly party: Party;
  readonly role: KeyRole;
  readonly createdAt: Date;
  /** From then on it does not count. Null: it has no end. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** To the minute; null before its first use. */
  readonly lastUsedAt: Date | null;
}

export type NewKey = Pick<ApiKey, 'name' | 'party' | 'role' | 'expiresAt'>;

/** Refuses an end that is not ahead (KEY_EXPIRY_PAST), and a name as `plainText` does. */
export function issue(given: NewKey, secret: Pick<ApiKey, 'id' | 'secretHash'>, at: Date): ApiKey {
  if (given.expiresAt !== null && given.expiresAt <= at) throw new Refusal('KEY_EXPIRY_PAST');
  const name = plainText('name', given.name, { maxLength: KEY_NAME_LENGTH_MAX });
  return { ...given, ...secret, name, createdAt: at, revokedAt: null, lastUsedAt: null };
}

/** Throws KEY_REVOKED, KEY_EXPIRED. */
export function assertUsable({ revokedAt, expiresAt }: ApiKey, at: Date): void {
  if (revokedAt !== null) throw new Refusal('KEY_REVOKED');
  if (expiresAt !== null && expiresAt <= at) throw new Refusal('KEY_EXPIRED');
}

export function isUsable({ revokedAt, expiresAt }: ApiKey, at: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > at);
}

/** Revoked once; a second time changes nothing. */
export function revoke({ revokedAt }: ApiKey, at: Date): Pick<ApiKey, 'revokedAt'> {
  return { revokedAt: revokedAt ?? at };
}
