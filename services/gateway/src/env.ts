import type { Env } from '@samspill/service-kit/env';
import { z } from 'zod';

/** The only place that names our variables. The README's table is printed from here. */
export const gatewayEnv = {
  GATEWAY_DATABASE_URL: {
    description: 'PostgreSQL address of the database of keys and of the access log, as the role gateway_app.',
    type: z.url(),
  },
} as const;

export type GatewayEnv = Env<typeof gatewayEnv>;
