import { startCluster } from '../embedded-postgres.ts';
import { StartError } from '../start-error.ts';

// A hub in miniature, for tests that kill it: starts a cluster in the directory it is given, says how it went in one
// line of JSON, and holds on until it is told to stop.
const [dir, then] = process.argv.slice(2);
if (dir === undefined) throw new Error('usage: hold-cluster.ts DIR [leave]');

try {
  const cluster = await startCluster({ dir, fast: true, log: (line) => console.error(line) });
  console.log(JSON.stringify({ adminUrl: cluster.adminUrl }));
  if (then === 'leave') process.exit(0);
  const held = setInterval(() => {}, 60_000);
  process.once('SIGTERM', async () => {
    await cluster.stop();
    clearInterval(held);
  });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  const { code, message } = error;
  console.log(JSON.stringify({ error: { code, message } }));
}
