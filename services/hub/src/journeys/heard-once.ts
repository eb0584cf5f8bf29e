import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect } from 'vitest';
import { HubFile } from '../start/hub-file.ts';
import type { Subscriber } from './through-restarts.ts';

/** Waited for after harm, a move or a start. */
export const HEALED = { timeout: 30_000, interval: 100 };

export async function hubFileIn(dir: string): Promise<HubFile> {
  return HubFile.parse(JSON.parse(await readFile(join(dir, 'hub.json'), 'utf8')));
}

/** All that was acknowledged has come to the subscriber and to the projection, each once. */
export async function expectOnce(
  dir: string,
  following: Subscriber,
  names: ReadonlySet<string>,
): Promise<void> {
  const seen = () => following.seen.map(({ name }) => name).filter((name) => names.has(name));
  await expect.poll(() => new Set(seen()).size, HEALED).toBe(names.size);
  expect(seen()).toHaveLength(names.size);
  const ids = following.seen.map(({ eventId }) => eventId);
  expect(new Set(ids).size).toBe(ids.length);
  await expect.poll(() => copiesIn(dir, names), HEALED).toBe(names.size);
}

/** How many organisations of that name activities knows of: its own copy, made of the facts that it heard. */
async function copiesIn(dir: string, names: ReadonlySet<string>): Promise<number> {
  const { databaseUrl } = await hubFileIn(dir);
  const client = new Client(new URL('/samspill_activities', databaseUrl).href);
  await client.connect();
  try {
    const { rows } = await client.query('select name from organiser where name = any($1)', [[...names]]);
    return rows.length;
  } finally {
    await client.end();
  }
}
