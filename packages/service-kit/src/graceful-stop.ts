import type { Logger } from './logger.ts';

/** From the signal to the exit, whatever is still under way. */
export const STOP_MS_MAX = 10_000;

const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/**
 * On SIGTERM or SIGINT: `stop` (not ready, stop accepting, finish what is under way, let go), then exit 0, after
 * `stopMsMax` at the latest. A second signal exits at once. Call it in `main.ts`, once.
 */
export function stopOnSignals({
  stop,
  logger,
  stopMsMax = STOP_MS_MAX,
}: {
  stop: () => Promise<void>;
  logger: Logger;
  stopMsMax?: number;
}): void {
  let stopping = false;
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      // By custom, 128 and the signal's number: killed by it.
      if (stopping) process.exit(128 + number);
      stopping = true;
      logger.info({ signal }, 'stopping');
      void stopWithin(stop, stopMsMax, logger);
    });
  }
}

async function stopWithin(stop: () => Promise<void>, stopMsMax: number, logger: Logger) {
  setTimeout(() => {
    logger.warn({ durationMs: stopMsMax }, 'stopped before everything had finished');
    process.exit(0);
  }, stopMsMax);
  try {
    await stop();
  } catch (error) {
    logger.error({ err: error }, 'stopping failed');
    process.exit(1);
  }
  process.exit(0);
}
