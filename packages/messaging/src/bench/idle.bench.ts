import { setTimeout as sleep } from 'node:timers/promises';
import { effects } from '../proof/proof-services.ts';
import { startMessaging } from '../start.ts';
import { type BenchServices, quiet } from './bench-services.ts';
import type { Figure } from './figure.ts';

const SETTLE_MS = 3_000;
const IDLE_MS = 20_000;

/** What a started service costs when nothing happens: sequencer polling, one listener, one consumer of two classes. */
export async function idleFigure({ hearers, readerUrl }: BenchServices): Promise<Figure> {
  const messaging = await startMessaging({
    service: 'hearers',
    orm: hearers,
    hubId: 'bench',
    sources: { proofs: readerUrl },
    consumers: [effects],
    logger: quiet,
  });
  await sleep(SETTLE_MS);
  const before = process.cpuUsage();
  await sleep(IDLE_MS);
  const { user, system } = process.cpuUsage(before);
  await messaging.stop();
  return {
    figure: 'idle-cpu',
    measured: ((user + system) / 1_000 / IDLE_MS) * 100,
    goal: 1,
    unit: 'percent',
    better: 'lower',
  };
}
