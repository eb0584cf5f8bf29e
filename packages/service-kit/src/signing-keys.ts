import { randomBytes } from 'node:crypto';

export interface SigningKey {
  readonly id: string;
  readonly secret: Buffer;
}

/** The gateway signs with the newest; a door takes it and the one before, so that a change cuts nobody off. */
export interface SigningKeys {
  newest(): SigningKey;
  named(id: string): SigningKey | undefined;
  /** The newest from now on. The one before stays good until the next change. */
  change(key?: SigningKey): void;
}

/** Keys live in memory, for as long as the process: nothing to store, nothing to leak from a disk. */
export function signingKeys(first: SigningKey = newSigningKey()): SigningKeys {
  let keys = [first];
  return {
    newest: () => keys[0]!,
    named: (id) => keys.find((key) => key.id === id),
    change: (key = newSigningKey()) => void (keys = [key, keys[0]!]),
  };
}

export function newSigningKey(): SigningKey {
  return { id: randomBytes(6).toString('base64url'), secret: randomBytes(32) };
}

/** How a key travels from the process that made it to the ones it starts: through their environment or a pipe. */
export function writeSigningKey({ id, secret }: SigningKey): string {
  return `${id}.${secret.toString('base64url')}`;
}

/** Throws on anything that `writeSigningKey` did not write. */
export function readSigningKey(text: string): SigningKey {
  const [, id, secret] = /^([\w-]{8})\.([\w-]{43})$/.exec(text) ?? [];
  if (id === undefined || secret === undefined) throw new Error('not a signing key');
  return { id, secret: Buffer.from(secret, 'base64url') };
}
