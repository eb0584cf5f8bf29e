import { createLogger } from '@samspill/service-kit/logger';
import { expect, test } from 'vitest';
import { memoryLog } from '../testing/memory-log.ts';
import { changeFeed } from './change-feed.ts';

const source = { service: 'activities', dataClass: 'public' } as const;
const logger = createLogger({ service: 'gateway', level: 'silent' });

test('a follow that breaks off is taken up again, and its readers miss nothing', async () => {
  const events = memoryLog();
  const tell = (count: number) => {
    for (let index = 0; index < count; index++)
      events.tell('activities', { type: 'activity_changed', subject: `a${index}` });
  };
  let follows = 0;
  const feed = await changeFeed({
    source,
    history: events.history,
    logger,
    log: {
      heads: events.log.heads,
      async follow(of, from, onBatch, signal) {
        follows += 1;
        if (follows > 2) return events.log.follow(of, from, onBatch, signal);
        const broken = new AbortController();
        let batches = 0;
        await events.log.follow(
          of,
          from,
          (batch) => {
            if (++batches === 3) broken.abort();
            return onBatch(batch);
          },
          AbortSignal.any([signal, broken.signal]),
        );
        throw new Error('the connection was lost');
      },
    },
  });
  const reader = await feed.open(null);
  const seen: number[] = [];
  const reading = (async () => {
    while (seen.length < 120) seen.push((await reader.next()).value!.sequence);
  })();
  for (let round = 0; round < 12; round++) {
    tell(10);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await reading;
  expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  await feed.stop();
  expect(follows).toBeGreaterThan(1);
});

test('it does not start on a source that cannot be read', async () => {
  const { history } = memoryLog();
  const log = { heads: () => Promise.reject(new Error('no such database')), follow: async () => {} };
  await expect(changeFeed({ source, history, logger, log })).rejects.toThrow('no such database');
});
