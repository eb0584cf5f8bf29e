import type { StreamEvent } from '@samspill/events/stream-event';
import type { Transaction } from '@samspill/messaging/transaction';
import type { OrganisationId } from '@samspill/values/ids';
import type { RefusalLanguage } from '@samspill/values/refusals/refusal';
import type { Viewer } from '@samspill/service-kit/viewer';
import type { OrganisationLoaders } from './organisation/organisation.loader.ts';
import type { Reads } from './organisation/organisation-reads.ts';

/** What one request works with. Doors hand it to stories, which take what they need of it. */
export interface Context {
  readonly viewer: Viewer;
  readonly language: RefusalLanguage;
  readonly now: () => Date;
  readonly transaction: Transaction;
  /** Names, in the answer, of the mutations that were repeats. */
  readonly replayed: string[];
  readonly reads: Reads;
  readonly loaders: OrganisationLoaders;
  /** Facts about these ids, in the order in which they were told. */
  readonly factsAbout: (ids: readonly OrganisationId[]) => Promise<StreamEvent[]>;
  /** Whether numbers of the test series (first digit 2 or 3) may be registered. */
  readonly acceptTestNumbers: boolean;
}
