import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Severable {
  /** The same server, through a line that can be cut. */
  readonly url: string;
  /** Cuts every connection, both ways, without a word. New ones go through. */
  sever(): void;
  close(): Promise<void>;
}

/** A line to a server on this machine. */
export async function severable(address: string): Promise<Severable> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(address);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const sever = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    sever,
    async close() {
      server.close();
      sever();
      await once(server, 'close');
    },
  };
}
