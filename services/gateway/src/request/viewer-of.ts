import { createHash, timingSafeEqual } from 'node:crypto';
import { ANONYMOUS, type Viewer } from '@samspill/service-kit/viewer';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type Caller, isLocal } from './caller.ts';

/** Lets its holder write, from this machine alone. Made and printed by whoever starts the gateway. */
export interface WriteKey {
  readonly secret: string;
  /** Names the key in logs. */
  readonly id: string;
}

/**
 * Anonymous without credentials. With them they must hold: nobody who sends a key is quietly taken for nobody.
 * Throws WRITE_KEY_UNKNOWN, WRITE_KEY_FROM_AFAR.
 */
export function viewerOf(authorization: string | undefined, caller: Caller, key: WriteKey | null): Viewer {
  if (authorization === undefined || authorization === '') return ANONYMOUS;
  const token = /^Bearer +([\x21-\x7e]{1,512}) *$/i.exec(authorization)?.[1];
  // The same work whether there is a key or not, and however much of it is right.
  const matches = timingSafeEqual(digest(token ?? ''), digest(key?.secret ?? '\0'));
  if (!matches || token === undefined || key === null) throw new Refusal('WRITE_KEY_UNKNOWN');
  if (!isLocal(caller)) throw new Refusal('WRITE_KEY_FROM_AFAR');
  return { role: 'operator', keyId: key.id };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
