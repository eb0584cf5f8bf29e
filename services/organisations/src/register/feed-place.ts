import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readsOf } from '../organisation/organisation-reads.ts';
import type { ImportDeps } from './import-register.ts';
import { RegisterFeedEntity } from './register-feed.entity.ts';
import type { Feed } from './register-rows.ts';

/** A dump is made over some hours: what changed meanwhile is read again. */
const OVERLAP_MS = 24 * 60 * 60 * 1_000;

export interface FeedPlace {
  readonly beginsAt: Date;
  /** Where to read on; null until the first item is in. */
  readonly nextId: number | null;
}

/** Null while no units have been imported. */
export async function feedPlace({ orm }: ImportDeps, feed: Feed): Promise<FeedPlace | null> {
  const row = await readsOf(orm.em.fork())
    .selectFrom('registerFeed')
    .selectAll()
    .where('feed', '=', feed)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { beginsAt: new Date(row.beginsAt), nextId: row.nextId === null ? null : Number(row.nextId) };
}

/** After units of a day are in: the feed begins the day before. Where it is under way already, it goes on. */
export function beginFeed({ transaction }: ImportDeps, feed: Feed, asOf: Date): Promise<void> {
  return transaction(async ({ em }) => {
    const there = await em.findOne(RegisterFeedEntity, { feed });
    if (there === null) {
      await em.insert(RegisterFeedEntity, {
        feed,
        beginsAt: new Date(asOf.getTime() - OVERLAP_MS),
        nextId: null,
        confirmedAt: null,
      });
    }
  });
}

/** Until this time the register is known to have said what stands here. An older file takes nothing back. */
export function confirmFeed({ lasting }: ImportDeps, feed: Feed, at: Date): Promise<void> {
  return lasting(async ({ em }) => {
    const where = { feed, $or: [{ confirmedAt: null }, { confirmedAt: { $lt: at } }] };
    await em.nativeUpdate(RegisterFeedEntity, where, { confirmedAt: at });
  });
}

export async function moveFeed(em: SqlEntityManager, feed: Feed, nextId: number): Promise<void> {
  await em.nativeUpdate(RegisterFeedEntity, { feed }, { nextId });
}
