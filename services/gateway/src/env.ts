import { logVariables } from '@samspill/messaging/log-variables';
import type { Env } from '@samspill/service-kit/env';
import { standardVariables } from '@samspill/service-kit/standard-variables';
import { z } from 'zod';
import { isAddress } from './request/local-addresses.ts';

const several = z.string().transform((text) => text.split(',').map((each) => each.trim()));
const addresses = several.pipe(z.array(z.url()).min(1));

/** The only place that names our variables. The README's table is printed from here. */
export const gatewayEnv = {
  GATEWAY_HOST: { description: 'Address to listen on.', type: z.string(), default: '127.0.0.1' },
  GATEWAY_PORT: {
    description: 'Port to listen on; 0 takes a free one and logs it.',
    type: z.coerce.number().int().min(0).max(65_535),
    default: '4000',
  },
  GATEWAY_SHARES_PORT: {
    description:
      'Whether another gateway may listen on the same port of this machine, to take over from this one without a gap (Linux alone).',
    type: z.stringbool(),
    default: 'false',
  },
  GATEWAY_KEYS_FROM: {
    description:
      'Addresses, or networks as `10.0.0.0/8`, from which keys count as if from this machine, several with commas: in a container, the address that it sees its machine by. Left out: loopback alone.',
    type: several.pipe(z.array(z.string().refine(isAddress))).optional(),
  },
  ORGANISATIONS_URLS: {
    description: 'Where the instances of organisations are: `http://host:port`, several with commas.',
    type: addresses,
  },
  ACTIVITIES_URLS: { description: 'Where the instances of activities are.', type: addresses },
  GATEWAY_SIGNING_KEY: {
    description: 'The key that requests to the services are signed with; whoever starts both makes it.',
    type: z.string().min(1),
  },
  ORGANISATIONS_READER_URL: {
    description:
      'The database of organisations as the role organisations_reader: its streams are read there.',
    type: z.url(),
  },
  ACTIVITIES_READER_URL: {
    description: 'The database of activities as the role activities_reader: its streams are read there.',
    type: z.url(),
  },
  GATEWAY_DATABASE_URL: {
    description: 'PostgreSQL address of the database of keys and of the access log, as the role gateway_app.',
    type: z.url(),
  },
  ...logVariables,
  ...standardVariables,
} as const;

export type GatewayEnv = Env<typeof gatewayEnv>;
