import { logVariables } from '@samspill/messaging/log-variables';
import type { Env } from '@samspill/service-kit/env';
import { z } from 'zod';

/** The only place that names our variables. The README's table is printed from here. */
export const organisationsEnv = {
  ORGANISATIONS_DATABASE_URL: {
    description: 'PostgreSQL address of the database, as the role organisations_app.',
    type: z.url(),
  },
  ORGANISATIONS_READER_URL: {
    description: 'The same database as the role organisations_reader: the streams are followed through it.',
    type: z.url(),
  },
  HUB_ID: {
    description:
      'Made at the hub’s first start; stands in the source of every fact, so that two hubs never collide.',
    type: z.string().min(1),
  },
  ACCEPT_TEST_NUMBERS: {
    description:
      'Whether organisation numbers of the test series (first digit 2 or 3) may be registered: true in trials and tests, false where real organisations are.',
    type: z.stringbool(),
    default: 'false',
  },
  ...logVariables,
} as const;

export type OrganisationsEnv = Env<typeof organisationsEnv>;
