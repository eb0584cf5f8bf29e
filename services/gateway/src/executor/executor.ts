import type { Refusal, RefusalLanguage } from '@samspill/values/refusals/refusal';
import type { Viewer } from '@samspill/service-kit/viewer';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';

/** What every subgraph is told about the request it takes part in. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly language: RefusalLanguage;
  readonly correlationId: string;
  /** Of a subscription: takes the place of its `after`. What an EventSource that reconnects sends as Last-Event-ID. */
  readonly resumeAfter?: string;
  /** Of a subscription: ends the connection of a reader that is stuck, since it cannot be told in any other way. */
  readonly cut?: (refusal: Refusal) => void;
}

export interface ExecutionRequest {
  /** Parsed and validated against `Executor.schema`. The same object for the same text, so that plans are kept. */
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
  readonly context: RequestContext;
}

/** Values of a subscription's root field, one an event: what the executor then fills by joining subgraphs. */
export type EventSource = (
  args: Readonly<Record<string, unknown>>,
  context: RequestContext,
) => AsyncIterable<unknown> | Promise<AsyncIterable<unknown>>;

/**
 * Runs operations over the subgraphs. The only thing the doors know of federation, so that what stands behind
 * it can be replaced.
 */
export interface Executor {
  /** The public schema: what clients see and documents are validated against. */
  readonly schema: GraphQLSchema;
  /** Plans the operation; a plan is kept with its document. Refuses one that is too dear: QUERY_PLAN_TOO_COSTLY. */
  plan(operation: Pick<ExecutionRequest, 'document' | 'operationName' | 'variables'>): Promise<void>;
  /** Queries and mutations. Never throws for what the caller or a subgraph did: it is in the result's errors. */
  execute(request: ExecutionRequest): Promise<ExecutionResult>;
  /** Subscriptions: a result an event, each with its cursor in `extensions.cursor`. Throws Refusal where the source refuses, at once or in the middle. */
  subscribe(request: ExecutionRequest): Promise<AsyncGenerator<ExecutionResult>>;
}
