import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

/** Why it was closed. */
export const closingReasons = {
  DISSOLVED: 'Dissolved by its own decision.',
  MERGED: 'Merged into another, which is then named as successor.',
  BANKRUPT: 'Bankruptcy or compulsory winding-up.',
  DELETED_IN_REGISTER: 'Deleted in the Central Coordinating Register for Legal Entities (Enhetsregisteret).',
  PERIOD_ENDED: 'A project, programme or scheme that ran for a set time and is over.',
  REGISTERED_TWICE: 'The same actor stands here under another id, which is then named as successor.',
} as const;

export type ClosingReason = keyof typeof closingReasons;
export const ClosingReasonSchema = z.enum(codesOf(closingReasons));
