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

/** Until all that is committed now has been heard; `mostMs` when it never is. Waits out a database that is recovering. */
export async function secondsToHeal(proofsUrl: string, hearersUrl: string, mostMs: number): Promise<number> {
  const began = performance.now();
  let goal: number | null = null;
  while (performance.now() - began < mostMs) {
    try {
      const heard = await withClients(proofsUrl, hearersUrl, async (proofs, hearers) => {
        goal ??= await total(proofs, 'select sum(version) as total from messaging.aggregate_head');
        return total(hearers, 'select sum(position) as total from messaging.consumer_cursor');
      });
      if (heard >= goal!) break;
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await sleep(LOOK_AGAIN_MS);
  }
  return (performance.now() - began) / 1_000;
}

async function total(client: Client, sql: string): Promise<number> {
  const { rows } = await client.query<{ total: string | null }>(sql);
  return Number(rows[0]!.total);
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
