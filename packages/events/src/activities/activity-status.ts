import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

/** The states of an offer that the world may see. A draft is nobody's but the one who writes it. */
export const publicActivityStatuses = {
  PUBLISHED: 'Open: it takes place as stated.',
  POSTPONED: 'Put off; the new time is not known. Its coming occurrences are postponed too.',
  RESCHEDULED: 'Open, and its time has been moved since it was first published.',
  CANCELLED: 'Called off for good, and announced. Its coming occurrences are cancelled too.',
  COMPLETED: 'Over.',
} as const;

export type PublicActivityStatus = keyof typeof publicActivityStatuses;
export const PublicActivityStatusSchema = z.enum(codesOf(publicActivityStatuses));

/** The states of one occurrence. */
export const occurrenceStatuses = {
  SCHEDULED: 'It takes place at the stated time.',
  POSTPONED: 'Put off; the stated time no longer holds and no new one is known.',
  RESCHEDULED: 'It takes place at the stated time, which is another than the one first announced.',
  CANCELLED: 'Called off for good, and announced; never deleted.',
  COMPLETED: 'It took place.',
} as const;

export type OccurrenceStatus = keyof typeof occurrenceStatuses;
export const OccurrenceStatusSchema = z.enum(codesOf(occurrenceStatuses));
