import { Refusal } from '@samspill/values/refusals/refusal';

/** Opaque to everyone outside: `<epoch>.<sequence>` of one service and class. */
export function encodeCursor(epoch: string, sequence: number): string {
  return `${epoch}.${sequence}`;
}

const CURSOR = /^([0-9a-f]{32})\.(0|[1-9]\d{0,15})$/;

/** @throws Refusal MALFORMED_CURSOR */
export function decodeCursor(cursor: string): { epoch: string; sequence: number } {
  const [, epoch, digits] = CURSOR.exec(cursor) ?? [];
  const sequence = Number(digits);
  if (epoch === undefined || !Number.isSafeInteger(sequence)) throw new Refusal('MALFORMED_CURSOR');
  return { epoch, sequence };
}
