import { type RefusalCode, refusals } from '@samspill/values/refusals/catalogue';
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

/** The codes of an answer's errors that refuse input without saying which field of it. There should be none. */
export function namelessIn(answer: ExecutionResult): string[] {
  return (answer.errors ?? []).flatMap(({ extensions }) => {
    const { code, details } = extensions as { code: RefusalCode; details?: { field?: string } };
    // What does not even fit the schema is told by its place in the query.
    const named = code === 'BAD_USER_INPUT' || details?.field !== undefined;
    return refusals[code].kind === 'input' && !named ? [code] : [];
  });
}
