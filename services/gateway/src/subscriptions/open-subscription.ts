import { Refusal } from '@samspill/values/refusals/refusal';
import type { ExecutionResult } from 'graphql';
import type { Executor } from '../executor/executor.ts';
import type { Prepared } from '../request/prepare.ts';
import type { SubscriptionPlaces } from './subscription-places.ts';

export interface Subscriber {
  /** Socket or request: what the limit per connection counts by. */
  readonly connection: object;
  readonly address: string;
  /** Ends the connection of a reader that is stuck in reading. */
  readonly cut: (refusal: Refusal) => void;
  /** `Last-Event-ID`. */
  readonly resumeAfter?: string | undefined;
}

/** Takes a place, subscribes, and gives the place back however it ends. Throws Refusal. */
export async function openSubscription(
  { executor, places }: { executor: Executor; places: SubscriptionPlaces },
  prepared: Prepared,
  { connection, address, cut, resumeAfter }: Subscriber,
): Promise<AsyncGenerator<ExecutionResult>> {
  const free = places.take(connection, address);
  try {
    const context = { ...prepared.context, cut, ...(resumeAfter !== undefined && { resumeAfter }) };
    return freeing(await executor.subscribe({ ...prepared, context }), free);
  } catch (error) {
    free();
    throw error;
  }
}

/** An iterator by hand: a generator's `return` would wait for a `next` that may never come. */
function freeing(results: AsyncIterator<ExecutionResult>, free: () => void): AsyncGenerator<ExecutionResult> {
  const end = async () => {
    free();
    await results.return?.();
  };
  return {
    async next() {
      try {
        const next = await results.next();
        if (next.done) free();
        return next;
      } catch (error) {
        free();
        throw error;
      }
    },
    async return() {
      await end();
      return { done: true, value: undefined };
    },
    async throw(error) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: end,
  };
}
