import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { copies } from '../proof/proof-services.ts';
import { tableDigest } from '../proof/table-digest.ts';
import { sequenceBatch } from '../sequence-batch.ts';
import { startMessaging } from '../start.ts';
import {
  type BenchServices,
  commitsPerSecond,
  quiet,
  recordMany,
  withBenchServices,
} from './bench-services.ts';
import type { Figure } from './figure.ts';

const FACTS = 100_000;
const REBUILDS = 2;
const LOOK_AGAIN_MS = 50;

/** A projection of 100,000 facts, dropped and rebuilt twice: whether each byte is what it was, and how fast. */
export async function rebuildBench(): Promise<Figure[]> {
  return withBenchServices(rebuildFigures);
}

async function rebuildFigures(services: BenchServices): Promise<Figure[]> {
  await recordMany(services, FACTS);
  while ((await sequenceBatch(services.owner)) !== 0);
  const messaging = await startMessaging({
    service: 'hearers',
    orm: services.hearers,
    hubId: 'bench',
    sources: { proofs: services.readerUrl },
    consumers: [copies],
    logger: quiet,
  });
  const looking = new Client({ connectionString: services.hearersUrl });
  await looking.connect();
  try {
    while ((await messaging.status()).consumers.some(({ lag }) => lag > 0)) await sleep(LOOK_AGAIN_MS);
    const first = await tableDigest(looking, 'copy');
    // The control: the digest tells one changed letter.
    await looking.query(`update copy set at = 'x' || substr(at, 2) where id = 'aggregate-7'`);
    const changed = await tableDigest(looking, 'copy');
    const commits = await commitsPerSecond(services);
    const digests: string[] = [];
    const began = performance.now();
    for (let i = 0; i < REBUILDS; i++) {
      await messaging.rebuild(copies);
      digests.push((await tableDigest(looking, 'copy')).sha256);
    }
    const perSecond = (REBUILDS * FACTS) / ((performance.now() - began) / 1_000);
    const different = digests.filter((digest) => digest !== first.sha256).length;
    return [
      { figure: 'rows', measured: first.rows, goal: 500, unit: 'rows', better: 'higher' },
      { figure: 'different', measured: different, goal: 0, unit: 'rebuilds', better: 'lower' },
      {
        figure: 'control-different',
        measured: changed.sha256 === first.sha256 ? 0 : 1,
        goal: 1,
        unit: 'digests',
        better: 'higher',
      },
      {
        figure: 'per-single-row-commit',
        measured: perSecond / commits,
        goal: 5,
        unit: 'ratio',
        better: 'higher',
      },
    ];
  } finally {
    await looking.end();
    await messaging.stop();
  }
}
