import { Refusal } from '@samspill/values/refusals/refusal';

/** The code of the refusal, or null when the answer is yes. Anything else that is thrown is a bug, and thrown on. */
export function refusalOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
