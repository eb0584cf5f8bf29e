import type { ExecutionResult } from 'graphql';

/** The answer's data; throws the errors, so that a test fails with the reason. */
export function dataOf({ data, errors }: ExecutionResult): Record<string, any> {
  if (errors) throw new Error(JSON.stringify(errors, null, 2));
  return data as Record<string, any>;
}

/** The codes of an answer's errors, in order. */
export function codesOf({ errors = [] }: ExecutionResult): string[] {
  return errors.map(({ extensions }) => extensions['code'] as string);
}
