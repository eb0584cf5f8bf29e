import type { MessagingLogger } from './messaging-logger.ts';

export const SWEEP_EVERY_MS = 3_600_000;

/** Deletes what has been kept long enough, every hour for as long as the process runs. */
export function sweepHourly(
  sweep: () => Promise<unknown>,
  logger: MessagingLogger,
): { stop(): Promise<void> } {
  let sweeping: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    sweeping = sweep().catch((error: unknown) =>
      logger.warn(
        { reason: (error as Error).name },
        'what has expired was not swept, trying again in an hour',
      ),
    );
  }, SWEEP_EVERY_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await sweeping;
    },
  };
}
