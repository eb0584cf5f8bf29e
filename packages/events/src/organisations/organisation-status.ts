import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

/** ACTIVE or CLOSED. A withdrawn one has no status: it is gone. */
export const organisationStatuses = {
  ACTIVE: 'Exists.',
  CLOSED: 'No longer exists, or no longer works in this field; kept, and still resolves.',
} as const;

export type OrganisationStatus = keyof typeof organisationStatuses;
export const OrganisationStatusSchema = z.enum(codesOf(organisationStatuses));
