import { StartError } from '../../start-error.ts';
import { startKafka } from '../local-kafka.ts';

// A hub in miniature, for tests that kill it: starts a broker in the directory it is given, says how it went in one
// line of JSON, and holds on until it is told to stop (SIGTERM) or to leave as it is (SIGUSR2).
const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('usage: hold-kafka.ts DIR');

try {
  const broker = await startKafka({ dir, fast: true, log: (line) => console.error(line) });
  process.once('SIGUSR2', () => process.exit(0));
  console.log(JSON.stringify({ brokers: broker.brokers, pid: broker.pid }));
  const held = setInterval(() => {}, 60_000);
  process.once('SIGTERM', async () => {
    await broker.stop();
    clearInterval(held);
  });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  const { code, message } = error;
  console.log(JSON.stringify({ error: { code, message } }));
}
