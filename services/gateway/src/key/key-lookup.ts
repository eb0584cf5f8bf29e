import { inTransaction } from '@samspill/messaging/in-transaction';
import type { Logger } from '@samspill/service-kit/logger';
import type { KeyViewer } from '@samspill/service-kit/viewer';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { GatewayDatabase } from '../database/gateway-database.ts';
import { type ApiKey, assertUsable, isUsable } from './api-key.ts';
import { ApiKeyEntity } from './api-key.entity.ts';
import { hashOf, isSecret } from './key-secret.ts';

/** What was found counts so long: a revoked key stops within it. */
export const KEY_FRESH_MS = 3_000;
/** Keys remembered, found or not. */
export const KEYS_REMEMBERED_MAX = 1_000;
/** How exact the time of last use is. */
export const LAST_USE_MS = 60_000;

/** Who holds the key with this secret. Throws WRITE_KEY_UNKNOWN, KEY_REVOKED, KEY_EXPIRED. */
export type KeyLookup = (secret: string) => Promise<KeyViewer>;

/** Looks keys up in the database, each at most once in KEY_FRESH_MS however many ask. */
export function keyLookup({ orm, now }: GatewayDatabase, logger: Logger): KeyLookup {
  const remembered = new Map<string, { readonly since: number; readonly key: Promise<ApiKey | null> }>();

  return async (secret) => {
    if (!isSecret(secret)) throw new Refusal('WRITE_KEY_UNKNOWN');
    const key = await lookUp(hashOf(secret));
    if (key === null) throw new Refusal('WRITE_KEY_UNKNOWN');
    assertUsable(key, now());
    return { role: key.role, party: key.party, keyId: key.id };
  };

  function lookUp(secretHash: string): Promise<ApiKey | null> {
    // By the clock that only goes forward.
    const since = performance.now();
    const known = remembered.get(secretHash);
    if (known !== undefined && since - known.since < KEY_FRESH_MS) return known.key;
    const key = read(secretHash);
    remembered.delete(secretHash);
    remembered.set(secretHash, { since, key });
    if (remembered.size > KEYS_REMEMBERED_MAX) remembered.delete(remembered.keys().next().value!);
    key.catch(() => {
      // What could not be read is asked for again.
      if (remembered.get(secretHash)?.key === key) remembered.delete(secretHash);
    });
    return key;
  }

  async function read(secretHash: string): Promise<ApiKey | null> {
    const key = await orm.em.fork().findOne(ApiKeyEntity, { secretHash });
    if (key !== null) noteUse(key);
    return key;
  }

  /** Beside the request, which does not wait for it. */
  function noteUse(key: ApiKey): void {
    const { id, lastUsedAt } = key;
    const at = now();
    if (!isUsable(key, at) || (lastUsedAt !== null && at.getTime() - lastUsedAt.getTime() < LAST_USE_MS))
      return;
    inTransaction(orm, (em) => em.nativeUpdate(ApiKeyEntity, { id }, { lastUsedAt: at })).catch(
      (error: unknown) => logger.warn({ keyId: id, err: error }, 'the last use of a key was not noted'),
    );
  }
}
