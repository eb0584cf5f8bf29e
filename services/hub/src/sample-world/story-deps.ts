import type { Messaging } from '@samspill/messaging/start';
import type { Transaction } from '@samspill/messaging/transaction';

/** What every story takes: the one way to write, and the clock. */
export interface StoryDeps {
  readonly transaction: Transaction;
  readonly now: () => Date;
}

export function storyDeps(messaging: Messaging, correlationId: string): StoryDeps {
  return { transaction: messaging.transactionFor({ correlationId }), now: () => new Date() };
}
