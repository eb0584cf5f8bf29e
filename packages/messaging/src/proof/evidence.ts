import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Evidence } from './check-set.ts';
import { isPassing } from '../passing-errors.ts';
import type { Outcome } from './journal.ts';

const LOOK_AGAIN_MS = 100;

/** Resolves when everything recorded has been placed and heard, or when nothing has moved for `stillMs`. */
export async function settled(proofsUrl: string, hearersUrl: string, stillMs: number): Promise<void> {
  await withClients(proofsUrl, hearersUrl, async (proofs, hearers) => {
    let before = '';
    for (let stoodMs = 0; stoodMs < stillMs; stoodMs += LOOK_AGAIN_MS) {
      const { rows: placed } = await proofs.query<{ pending: string; placed: string }>(
        `select (select count(*) from messaging.outbox) as pending,
                (select sum(position) from messaging.stream_head) as placed`,
      );
      const { rows: done } = await hearers.query<{ done: string }>(
        'select coalesce(sum(position), 0) as done from messaging.consumer_cursor',
      );
      const { pending, placed: all } = placed[0]!;
      if (pending === '0' && all === done[0]!.done) return;
      const now = JSON.stringify([placed, done]);
      if (now !== before) stoodMs = 0;
      before = now;
      await sleep(LOOK_AGAIN_MS);
    }
  });
}

/** All that was committed is heard, or stands in the topics. */
export type Healed = 'heard' | 'in the topics';

/**
 * Until all that is committed now is where it has to be; `mostMs` when it never is. Waits out a database that is
 * recovering.
 */
export async function secondsToHeal(
  healed: Healed,
  proofsUrl: string,
  hearersUrl: string,
  mostMs: number,
): Promise<number> {
  const began = performance.now();
  let goal: ReadonlyMap<string, number> | null = null;
  while (performance.now() - began < mostMs) {
    try {
      const isHealed = await withClients(proofsUrl, hearersUrl, async (proofs, hearers) => {
        goal ??= await totals(proofs, COMMITTED[healed]);
        const reached = await totals(healed === 'heard' ? hearers : proofs, REACHED[healed]);
        return [...goal].every(([part, total]) => (reached.get(part) ?? 0) >= total);
      });
      if (isHealed) break;
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await sleep(LOOK_AGAIN_MS);
  }
  return (performance.now() - began) / 1_000;
}

/** Facts by stream, or by what has a publisher of its own: what one has too many, another may lack. */
const COMMITTED: Record<Healed, string> = {
  heard: `select class || stream as part, sum(version) as total from messaging.aggregate_head group by 1`,
  'in the topics': `select class as part, sum(version) as total from messaging.aggregate_head group by 1`,
};
const REACHED: Record<Healed, string> = {
  heard: 'select class || stream as part, position as total from messaging.consumer_cursor',
  'in the topics': 'select class as part, sequence as total from messaging.publisher_cursor',
};

async function totals(client: Client, sql: string): Promise<Map<string, number>> {
  const { rows } = await client.query<{ part: string; total: string }>(sql);
  return new Map(rows.map(({ part, total }) => [part, Number(total)]));
}

export async function collectEvidence(
  proofsUrl: string,
  hearersUrl: string,
  journal: ReadonlyMap<string, Outcome>,
): Promise<Omit<Evidence, 'heard'>> {
  return withClients(proofsUrl, hearersUrl, async (proofs, hearers) => {
    const done = await proofs.query<{ mutation: string; facts: number }>('select mutation, facts from done');
    const published = await proofs.query<PublishedRow>(
      `select id, class, stream, position::int, sequence::int, aggregate_id as subject, version::int,
              correlation_id as mutation, data is null as redacted from messaging.stream`,
    );
    const effects = await hearers.query<EffectRow>('select nth::int, id, subject, version::int from effect');
    return {
      journal,
      committed: new Map(done.rows.map(({ mutation, facts }) => [mutation, facts])),
      published: published.rows,
      effects: effects.rows,
    };
  });
}

type PublishedRow = Evidence['published'][number];
type EffectRow = Evidence['effects'][number];

async function withClients<T>(
  proofsUrl: string,
  hearersUrl: string,
  work: (proofs: Client, hearers: Client) => Promise<T>,
): Promise<T> {
  const [proofs, hearers] = [proofsUrl, hearersUrl].map((url) => new Client({ connectionString: url }));
  const both = [proofs!, hearers!];
  // The query that it ends says so; without a listener it would end the process as well.
  for (const client of both) client.on('error', () => {});
  try {
    await Promise.all(both.map((client) => client.connect()));
    return await work(proofs!, hearers!);
  } finally {
    await Promise.allSettled(both.map((client) => client.end()));
  }
}
