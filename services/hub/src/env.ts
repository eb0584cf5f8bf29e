import type { Env } from '@samspill/service-kit/env';
import { standardVariables } from '@samspill/service-kit/standard-variables';
import { z } from 'zod';

/** The only place that names our variables. The README's table is printed from here. */
export const hubEnv = {
  DATABASE_URL: {
    description:
      'Address of a PostgreSQL (15 or newer) as a role that may create databases and roles. Left out: the hub runs its own. The sample world is never written here.',
    type: z.url().optional(),
  },
  ...standardVariables,
  LOG_LEVEL: { ...standardVariables.LOG_LEVEL, default: 'warn' },
  LOG_PRETTY: {
    description: 'Whether log lines are coloured for people instead of JSON for machines.',
    type: z.stringbool(),
    default: 'false',
  },
} as const;

export type HubEnv = Env<typeof hubEnv>;
