import { z } from 'zod';

/** The variables that every process has: spread them into its definition. */
export const standardVariables = {
  LOG_LEVEL: {
    description: 'How much to log: debug, info, warn, error or silent.',
    type: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    default: 'info',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    description:
      'Address of an OpenTelemetry collector (OTLP over HTTP) to send traces to. Not set: no traces.',
    type: z.url().optional(),
  },
};
