import type { Transaction } from './transaction.ts';

/** A transaction after which what was read before is read anew: so a mutation's answer shows what it changed. */
export function forgetting(transaction: Transaction, reads: { forget(): void }): Transaction {
  return async (work) => {
    const result = await transaction(work);
    reads.forget();
    return result;
  };
}
