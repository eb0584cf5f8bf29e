import type { Transaction } from '@samspill/messaging/transaction';
import type { Viewer } from '@samspill/service-kit/viewer';
import type { RefusalLanguage } from '@samspill/values/refusals/refusal';
import type { Loaders } from './loaders.ts';
import type { Reads } from './reads.ts';
import type { Sample } from './search/sample/sample.ts';

/** What one request works with. Doors hand it to stories, which take what they need of it. */
export interface Context {
  readonly viewer: Viewer;
  readonly language: RefusalLanguage;
  readonly now: () => Date;
  readonly transaction: Transaction;
  /** Names, in the answer, of the mutations that were repeats. */
  readonly replayed: string[];
  readonly reads: Reads;
  /** Says where a search looks first. */
  readonly sample: Sample;
  readonly loaders: Loaders;
}
