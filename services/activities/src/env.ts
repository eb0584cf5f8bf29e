import { logVariables } from '@samspill/messaging/log-variables';
import type { Env } from '@samspill/service-kit/env';
import { z } from 'zod';

/** The only place that names our variables. The README's table is printed from here. */
export const activitiesEnv = {
  ACTIVITIES_DATABASE_URL: {
    description: 'PostgreSQL address of the database, as the role activities_app.',
    type: z.url(),
  },
  ACTIVITIES_READER_URL: {
    description: 'The same database as the role activities_reader: the streams are followed through it.',
    type: z.url(),
  },
  ORGANISATIONS_READER_URL: {
    description:
      'The database of organisations as the role organisations_reader: its facts are heard through it.',
    type: z.url(),
  },
  HUB_ID: {
    description:
      'Made at the hub’s first start; stands in the source of every fact, so that two hubs never collide.',
    type: z.string().min(1),
  },
  ...logVariables,
} as const;

export type ActivitiesEnv = Env<typeof activitiesEnv>;
