import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { noKafkaOfOurs, sharedBroker } from '@samspill/local-infra/kafka/test-kafka';

const SCRIPT = fileURLToPath(new URL('testing/idle-timers.ts', import.meta.url));
const LOADER = import.meta.resolve('@oxc-node/core/register');

const broker = sharedBroker(noKafkaOfOurs);

/** In a process of its own: the patch cannot be taken back. */
async function timersASecond(brokers: string, ...mode: string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    LOADER,
    SCRIPT,
    brokers,
    ...mode,
  ]);
  return (JSON.parse(stdout) as { timers: number }).timers;
}

test.skipIf(noKafkaOfOurs)(
  'an idle producer sets next to no timers, and without the patch hundreds',
  async () => {
    expect(await timersASecond(broker.brokers)).toBeLessThan(20);
    expect(await timersASecond(broker.brokers, 'as-it-is')).toBeGreaterThan(100);
  },
);
