import { z } from 'zod';
import { standardVariables } from './standard-variables.ts';

/** What a service needs to be a process of its own, beside its own variables. */
export const processVariables = {
  ...standardVariables,
  SUBGRAPH_HOST: { description: 'Address to listen on.', type: z.string(), default: '127.0.0.1' },
  SUBGRAPH_PORT: {
    description: 'Port to listen on; 0 takes a free one and logs it.',
    type: z.coerce.number().int().min(0).max(65_535),
    default: '0',
  },
  GATEWAY_SIGNING_KEY: {
    description: 'The key that the gateway signs its requests with; whoever starts both makes it.',
    type: z.string().min(1),
  },
};
