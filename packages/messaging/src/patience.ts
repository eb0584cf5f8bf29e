/**
 * For connections that belong to messaging: a server that has vanished without a word is noticed, and another connection
 * is tried, instead of waiting for TCP to give up after a quarter of an hour.
 */
export const PATIENCE = {
  keepAlive: true,
  connectionTimeoutMillis: 5_000,
  query_timeout: 10_000,
  // And the other way round: PostgreSQL lets go of the locks of a process that stands still in a transaction.
  idle_in_transaction_session_timeout: 10_000,
} as const;
