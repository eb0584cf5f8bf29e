import { Refusal, type RefusalLanguage } from '@samspill/values/refusals/refusal';
import { z } from 'zod';
import type { Viewer } from './viewer.ts';

export const SUBGRAPH_PATH = '/graphql';

/** Of one request between gateway and subgraph: lists of references are long. */
export const WIRE_BYTES_MAX = 8_000_000;
export const WIRE_TOKENS_MAX = 30_000;

/** A `SubgraphRequest` as it crosses the wire: its document as text. */
export interface WireRequest {
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly viewer: Viewer;
  readonly language: RefusalLanguage;
  readonly correlationId: string;
  /** W3C trace context. */
  readonly traceparent?: string;
}

const schema = z.strictObject({
  document: z.string(),
  variables: z.record(z.string(), z.unknown()).exactOptional(),
  operationName: z.string().exactOptional(),
  viewer: z.discriminatedUnion('role', [
    z.strictObject({ role: z.literal('anonymous') }),
    z.strictObject({ role: z.enum(['operator', 'reader']), party: z.string(), keyId: z.string() }),
  ]),
  language: z.enum(['nb', 'nn', 'en']),
  correlationId: z.string().max(64),
  traceparent: z.string().max(64).exactOptional(),
});

/** Throws `MALFORMED_REQUEST`. */
export function readWireRequest(body: Buffer): WireRequest {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw new Refusal('MALFORMED_REQUEST', { field: 'body' });
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new Refusal('MALFORMED_REQUEST', { field: 'body' });
  return result.data;
}
