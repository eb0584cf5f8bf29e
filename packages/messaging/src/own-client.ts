import { Client, type ClientConfig } from 'pg';

/**
 * A connection of one's own, to be connected and ended by whoever asks for it. That it was lost is told to whoever waits
 * for an answer on it; without a listener it would end the process as well.
 */
export function ownClient(connection: ClientConfig): Client {
  const client = new Client(connection);
  client.on('error', () => {});
  return client;
}
