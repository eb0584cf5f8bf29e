import { Refusal } from '@samspill/values/refusals/refusal';
import type { OperatorViewer, Viewer } from './viewer.ts';

/** Lets only an operator on. Throws `WRITING_NEEDS_A_KEY`. The first line of every mutation. */
export function requireOperator(viewer: Viewer): asserts viewer is OperatorViewer {
  if (viewer.role !== 'operator') throw new Refusal('WRITING_NEEDS_A_KEY');
}
