import { type ExecutionResult, type GraphQLSchema, getArgumentValues, getOperationAST } from 'graphql';
import type { EventSource, ExecutionRequest } from './executor.ts';
import { subscriptionRoot } from './subscription-root.ts';

/** Opens the source that the subscription's one root field names. Throws Refusal where the source refuses. */
export async function openSource(
  schema: GraphQLSchema,
  sources: Readonly<Record<string, EventSource>>,
  { document, operationName, variables, context }: ExecutionRequest,
): Promise<{ readonly field: string; readonly events: AsyncIterator<unknown> }> {
  const operation = getOperationAST(document, operationName)!;
  const node = subscriptionRoot(document, operation).field;
  const field = schema.getSubscriptionType()!.getFields()[node.name.value]!;
  const source = sources[field.name];
  if (!source) throw new Error(`nobody answers for Subscription.${field.name}`);
  const args = getArgumentValues(field, node, variables);
  if (context.resumeAfter !== undefined) args['after'] = context.resumeAfter;
  const events = await source(args, context);
  return { field: field.name, events: events[Symbol.asyncIterator]() };
}

/** One result an event, made when it is asked for: nothing runs ahead of a reader. `resolve` may give the same to several. */
export function resultPerEvent(
  events: AsyncIterator<unknown>,
  resolve: (payload: unknown) => Promise<ExecutionResult>,
): AsyncGenerator<ExecutionResult> {
  return {
    async next() {
      const event = await events.next();
      if (event.done) return { done: true, value: undefined };
      return { done: false, value: await resolve(event.value) };
    },
    // Not a generator function: its `return` would wait for a `next` that may never come.
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
    async throw(error) {
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await events.return?.();
    },
  };
}

export function withCursor(result: ExecutionResult, payload: unknown): ExecutionResult {
  return { ...result, extensions: { cursor: (payload as { cursor?: string } | null)?.cursor ?? null } };
}
