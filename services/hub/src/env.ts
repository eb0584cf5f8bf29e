import { gatewayEnv } from '@samspill/gateway/env';
import { logVariables } from '@samspill/messaging/log-variables';
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
  ...logVariables,
  KAFKA_BROKERS: {
    ...logVariables.KAFKA_BROKERS,
    description:
      'With --kafka: the brokers to use, as host:port, several with commas. Left out: the hub runs a broker of its own.',
  },
  ...standardVariables,
  LOG_LEVEL: { ...standardVariables.LOG_LEVEL, default: 'warn' },
  GATEWAY_KEYS_FROM: gatewayEnv.GATEWAY_KEYS_FROM,
  LOG_PRETTY: {
    description: 'Whether log lines are coloured for people instead of JSON for machines.',
    type: z.stringbool(),
    default: 'false',
  },
} as const;

export type HubEnv = Env<typeof hubEnv>;
