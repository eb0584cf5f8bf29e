import { setImmediate as nextTurn } from 'node:timers/promises';
import { stopOnSignals } from '../graceful-stop.ts';
import { createHttpDoor } from '../http-server.ts';
import { createLogger } from '../logger.ts';

// A process with one slow door. Its argument says how the stop goes.
const [how = 'well'] = process.argv.slice(2);
const logger = createLogger({ service: 'stopping' });
const door = createHttpDoor({
  logger,
  async handle(_request, response) {
    await new Promise((resolve) => void setTimeout(resolve, 300));
    response.end('answered');
  },
});
stopOnSignals({
  logger,
  stopMsMax: 1_500,
  async stop() {
    if (how === 'badly') throw new Error('no');
    if (how === 'never') await new Promise(() => {});
    if (how === 'held up') holdUp();
    const closed = door.close();
    while (door.server.listening) await nextTurn();
    console.log('shut');
    await closed;
  },
});
console.log(`port ${await door.listen({ port: 0, host: '127.0.0.1' })}`);

/** Sees nobody who comes meanwhile: the system lets them in. */
function holdUp(): void {
  console.log('held up');
  for (const until = performance.now() + 300; performance.now() < until;);
}
