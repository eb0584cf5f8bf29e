import { z } from 'zod';
import { codesOf } from '../codes-of.ts';

/** Who vouches for the record. */
export const organisationSources = {
  REGISTER: 'An open public register (Brønnøysundregistrene).',
  OWNER: 'The organisation itself.',
  MUNICIPALITY: 'The municipality where it works.',
  OPERATOR: 'Whoever operates this hub.',
  SAMPLE: 'The sample world: not a statement about the real actor.',
} as const;

export type OrganisationSource = keyof typeof organisationSources;
export const OrganisationSourceSchema = z.enum(codesOf(organisationSources));
