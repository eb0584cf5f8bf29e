import { expect } from 'vitest';
import type { RefusalDetails } from '../refusals/refusal.ts';

/** For `toThrow`: a refusal with this code, and these details when given. */
export function refused(code: string, details?: RefusalDetails): Error {
  return expect.objectContaining(details ? { name: 'Refusal', code, details } : { name: 'Refusal', code });
}
