import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '@samspill/local-infra/embedded-postgres';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { pino } from 'pino';
import { migrateDatabase } from '../migrate.ts';
import { hearerMigrations, proofMigrations, proofOrm, stepTaken } from '../proof/proof-services.ts';
import { type Transaction, type TransactionDeps, transactionFor } from '../transaction.ts';

/** A publishing and a hearing service on a cluster of their own, as durable as in earnest: every commit reaches the disk. */
export interface BenchServices {
  readonly proofs: MikroORM;
  readonly proofsUrl: string;
  readonly readerUrl: string;
  readonly hearers: MikroORM;
  readonly hearersUrl: string;
  /** As the owner of the publisher's database. */
  readonly owner: Client;
  readonly deps: TransactionDeps;
  readonly transaction: Transaction;
}

export const CONNECTIONS = 8;
export const quiet = pino({ level: 'silent' });

export async function withBenchServices<T>(work: (services: BenchServices) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'samspill-bench-'));
  chmodSync(dir, 0o755);
  const cluster = await startCluster({ dir, log: () => {} });
  try {
    const migrated = (service: string, migrations: typeof proofMigrations) =>
      migrateDatabase({ adminUrl: cluster.adminUrl, service, migrations, database: `bench_${service}` });
    const proofsDatabase = await migrated('proofs', proofMigrations);
    const hearersDatabase = await migrated('hearers', hearerMigrations);
    const proofs = proofOrm(proofsDatabase.appUrl, CONNECTIONS);
    const hearers = proofOrm(hearersDatabase.appUrl, CONNECTIONS);
    const owner = new Client({ connectionString: proofsDatabase.ownerUrl });
    await owner.connect();
    const deps = {
      orm: proofs,
      service: 'proofs',
      source: 'urn:samspill:bench:proofs',
      onRecorded: () => {},
    };
    try {
      return await work({
        proofs,
        proofsUrl: proofsDatabase.appUrl,
        readerUrl: proofsDatabase.readerUrl,
        hearers,
        hearersUrl: hearersDatabase.appUrl,
        owner,
        deps,
        transaction: transactionFor(deps, { correlationId: 'bench' }),
      });
    } finally {
      await owner.end();
      await Promise.all([proofs.close(), hearers.close()]);
    }
  } finally {
    await cluster.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Facts about 500 aggregates, waiting in the outbox. */
export async function recordMany({ transaction }: BenchServices, facts: number): Promise<void> {
  const AT_ONCE = 250;
  for (let done = 0; done < facts; done += AT_ONCE) {
    await transaction(async ({ record }) => {
      for (let i = 0; i < AT_ONCE; i++)
        record(stepTaken(`aggregate-${(done + i) % 500}`, new Date(), { step: i }));
    });
  }
}

/** Commits of one small row a second, one after the other on one connection: what the disk gives. */
export async function commitsPerSecond({ owner }: BenchServices): Promise<number> {
  const SECONDS = 2;
  await owner.query('create table if not exists one_row (id integer)');
  const began = performance.now();
  let commits = 0;
  for (; performance.now() - began < SECONDS * 1_000; commits++)
    await owner.query('insert into one_row values (1)');
  return commits / ((performance.now() - began) / 1_000);
}
