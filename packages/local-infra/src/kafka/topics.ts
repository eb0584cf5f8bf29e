import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { accessDifferences } from './access-differences.ts';
import type { Difference } from './difference.ts';
import { topicDifferences } from './topic-differences.ts';
import type { Topics } from './topics-file.ts';

/** What is not as infra/topics.yaml says, a line each. Empty: all is well. Changes nothing. */
export async function topicDrift(admin: Admin, wanted: Topics): Promise<string[]> {
  return (await differences(admin, wanted)).map(({ line }) => line);
}

/**
 * Makes the cluster as infra/topics.yaml says, as far as that loses nothing. `changed` and `left` are what was mended
 * and what a person has to see to.
 */
export async function applyTopics(
  admin: Admin,
  wanted: Topics,
): Promise<{ changed: string[]; left: string[] }> {
  const found = await differences(admin, wanted);
  for (const { mend } of found) await mend?.();
  const linesOf = (mendable: boolean): string[] =>
    found.filter(({ mend }) => (mend !== null) === mendable).map(({ line }) => line);
  const changed = linesOf(true);
  if (changed.length > 0) await untilSeen(admin, wanted, new Set(changed));
  return { changed, left: linesOf(false) };
}

const SEEN_MS_MAX = 15_000;
const POLL_MS = 50;

/** A change is told to the controller, and the brokers hear of it a little later. */
async function untilSeen(admin: Admin, wanted: Topics, changed: ReadonlySet<string>): Promise<void> {
  for (const until = Date.now() + SEEN_MS_MAX; ; await sleep(POLL_MS)) {
    const unseen = (await topicDrift(admin, wanted)).filter((line) => changed.has(line));
    if (unseen.length === 0) return;
    if (Date.now() > until)
      throw new Error(`Applied, but still to be seen on the brokers:\n${unseen.join('\n')}`);
  }
}

async function differences(admin: Admin, wanted: Topics): Promise<Difference[]> {
  // Who may read comes before what there is to be read.
  const access = await accessDifferences(admin, wanted);
  const open = access === 'nobody is kept out';
  const topics = await topicDifferences(
    admin,
    wanted.topics,
    (topic) => !(open && topic.restricted && wanted.accessControl === 'required'),
  );
  if (!open) return [...access, ...topics];
  const line =
    'The cluster keeps nobody out (it has no authorizer): whoever reaches it reads restricted topics too.';
  return [{ line, mend: null }, ...topics];
}
