import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { pino } from 'pino';
import { examineTopic } from '../kafka/testing/examine-topic.ts';
import { makeTopics } from '../kafka/testing/bench-topics.ts';
import { replayParked } from '../replay-parked.ts';
import { StreamHistory } from '../stream-history.ts';
import { poisonable } from './poison.ts';
import { proofOrm } from './proof-services.ts';

const BACK_MS_MAX = 30_000;

/** Topics without anything in them for both services of the proof. The last run may have left the broker on its way back. */
export async function prepareTopics(brokers: string): Promise<void> {
  for (const until = performance.now() + BACK_MS_MAX; ; await sleep(100)) {
    try {
      await makeTopics(brokers, 'proofs');
      await makeTopics(brokers, 'hearers');
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
    }
  }
}

/** Applies what is parked, as `npm run samspill -- parked replay` does, beside consumers that are at work. */
export async function replayAll(hearersUrl: string, proofsReaderUrl: string): Promise<void> {
  const orm = proofOrm(hearersUrl, 2);
  const history = new StreamHistory({ proofs: proofsReaderUrl }, pino({ level: 'silent' }));
  try {
    await replayParked(
      { orm, history, source: 'urn:samspill:proof:hearers', onRecorded: () => {} },
      poisonable,
    );
  } finally {
    await history.close();
    await orm.close();
  }
}

/** What the topics hold, beside where the streams are. */
export async function topicsWrong(
  brokers: string,
  proofsUrl: string,
): Promise<{ wrong: number; repeated: number }> {
  const client = new Client({ connectionString: proofsUrl });
  await client.connect();
  try {
    const found = { wrong: 0, repeated: 0 };
    for (const dataClass of ['public', 'restricted'] as const) {
      const { wrong, repeated } = await examineTopic(brokers, { service: 'proofs', dataClass }, client);
      found.wrong += wrong.length;
      found.repeated += repeated;
    }
    return found;
  } finally {
    await client.end();
  }
}
