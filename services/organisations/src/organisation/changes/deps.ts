import type { Transaction } from '@samspill/messaging/transaction';

/** What every story needs: the one way to write, and the clock. */
export interface Deps {
  readonly transaction: Transaction;
  readonly now: () => Date;
}
