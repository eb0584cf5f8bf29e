import { boundedCache } from '@samspill/service-kit/bounded-cache';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { ExecutionRequest } from './executor.ts';

/** Results kept for those who ask the same of the same event: they come within the same moment, so few are enough. */
export const SHARED_RESULTS_MAX = 64;

/**
 * Made once for all subscribers who ask the same of an event: the same document and variables, in the same language, with
 * the same rights. An event is the same object for all of them.
 */
export function sharedResults() {
  const keys = new WeakMap<object, number>();
  let count = 0;
  const results = boundedCache<string, Promise<ExecutionResult>>(SHARED_RESULTS_MAX);

  return (
    { document, operationName = '', variables, context: { viewer, language } }: ExecutionRequest,
    event: unknown,
    make: () => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> => {
    if (typeof event !== 'object' || event === null) return make();
    const asked = JSON.stringify([operationName, variables ?? {}, viewer, language]);
    return results.get(`${numberOf(event)} ${numberOf(document)} ${asked}`, make);
  };

  function numberOf(object: object | DocumentNode): number {
    let number = keys.get(object);
    if (number === undefined) keys.set(object, (number = count++));
    return number;
  }
}
