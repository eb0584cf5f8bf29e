import { z } from 'zod';
import { codesOf } from './codes-of.ts';

/**
 * Why a record was withdrawn, the same for every kind of record: it is no longer shown, it no longer resolves, and
 * copies are dropped too. What has merely ended is closed or cancelled instead, and stays.
 */
export const withdrawalReasons = {
  SAMPLE_REMOVED: 'It belonged to the sample world. For no other record.',
  ENTERED_IN_ERROR: 'It should never have been entered.',
  DUPLICATE: 'It stands here twice, and nothing refers to this one.',
  HELD_PERSONAL_DATA: 'It held what must not be held. What it held is gone.',
  WITHDRAWN_FROM_REGISTER: 'The register that it came from removed it from its open data.',
} as const;

export type WithdrawalReason = keyof typeof withdrawalReasons;
export const WithdrawalReasonSchema = z.enum(codesOf(withdrawalReasons));
