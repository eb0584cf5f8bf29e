import { z } from 'zod';

// Over the channel that Node opens between a process and the one that forked it. A process that was started in any other
// way has none: then nothing is told and nothing is heard.

/** From a process, once it listens: on which port. */
export const Listening = z.object({ listening: z.int() });

/** To the gateway, whenever they change: where the instances of each service are. */
export const Addresses = z.object({ addresses: z.record(z.string(), z.array(z.url())) });

/** To a process, and the same back: it still gets to its work. */
export const Alive = z.object({ alive: z.int() });

export function tellListening(port: number): void {
  process.send?.({ listening: port } satisfies z.infer<typeof Listening>);
}

/**
 * Ends this process at once when the one that forked it is gone, however it ended: nobody else would ever stop it. What
 * was acknowledged is in the database, and that was the other's to stop too. And answers when it asks whether we live.
 */
export function endWithSupervisor(): void {
  process.on('disconnect', () => process.exit(1));
  if (process.send === undefined) return;
  process.on('message', (message) => {
    const { success, data } = Alive.safeParse(message);
    if (success) process.send!(data);
  });
}

export function onAddresses(take: (addresses: z.infer<typeof Addresses>['addresses']) => void): void {
  if (process.send === undefined) return;
  process.on('message', (message) => {
    const { success, data } = Addresses.safeParse(message);
    if (success) take(data.addresses);
  });
}
