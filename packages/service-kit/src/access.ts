import { Refusal } from '@samspill/values/refusals/refusal';
import type { OperatorViewer, Viewer } from './viewer.ts';

/** Lets only an operator on. Throws `WRITING_NEEDS_A_KEY`, `KEY_MAY_ONLY_READ`. The first line of every mutation. */
export function requireOperator(viewer: Viewer): asserts viewer is OperatorViewer {
  if (viewer.role === 'operator') return;
  throw new Refusal(viewer.role === 'anonymous' ? 'WRITING_NEEDS_A_KEY' : 'KEY_MAY_ONLY_READ');
}
