import type { Pool, PoolClient } from 'pg';

/** Longer than anyone needs to give back a connection whose query has just failed. */
const GRACE_MS = 1_000;

const guarded = new WeakSet<Pool>();

/**
 * A connection that dies inside a transaction is never given back: kysely releases it after a ROLLBACK that succeeds,
 * and this one cannot. Each such loss would take a place in the pool for good; a restart of PostgreSQL could take all.
 */
export function releaseDeadClients(pool: Pool): void {
  if (guarded.has(pool)) return;
  guarded.add(pool);
  const watched = new WeakSet<PoolClient>();
  const out = new Set<PoolClient>();
  pool.on('release', (_error, client) => out.delete(client));
  pool.on('acquire', (client) => {
    out.add(client);
    if (watched.has(client)) return;
    watched.add(client);
    client.on('end', () => {
      if (!out.has(client)) return;
      setTimeout(() => {
        if (!out.delete(client)) return;
        client.release(true);
        // Whoever still held it may give it back after all; the pool would throw at the second time.
        client.release = () => {};
      }, GRACE_MS);
    });
  });
}
