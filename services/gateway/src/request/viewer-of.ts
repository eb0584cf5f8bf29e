import type { BlockList } from 'node:net';
import { ANONYMOUS, type Viewer } from '@samspill/service-kit/viewer';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { KeyLookup } from '../key/key-lookup.ts';
import { type Caller, isLocal } from './caller.ts';

/**
 * Anonymous without credentials. With them they must hold: nobody who sends a key is quietly taken for nobody.
 * A key counts on this machine alone (`local`), and from elsewhere it is not even looked at: no answer tells whether it exists.
 * Throws WRITE_KEY_FROM_AFAR, WRITE_KEY_UNKNOWN, KEY_REVOKED, KEY_EXPIRED.
 */
export async function viewerOf(
  authorization: string | undefined,
  caller: Caller,
  keys: KeyLookup | null,
  local: BlockList,
): Promise<Viewer> {
  if (authorization === undefined || authorization === '') return ANONYMOUS;
  if (!isLocal(caller, local)) throw new Refusal('WRITE_KEY_FROM_AFAR');
  const token = /^Bearer +([\x21-\x7e]{1,512}) *$/i.exec(authorization)?.[1];
  if (token === undefined || keys === null) throw new Refusal('WRITE_KEY_UNKNOWN');
  return keys(token);
}
