import { connect, type Socket } from 'node:net';
import type { ISocketFactory } from 'kafkajs';

/** Connections that a test can break, all at once, as a network does. */
export function breakable(): { socketFactory: ISocketFactory; breakAll: () => void } {
  const open = new Set<Socket>();
  return {
    socketFactory({ host, port, onConnect }) {
      const socket = connect({ host, port }, onConnect);
      socket.setKeepAlive(true);
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      return socket;
    },
    breakAll() {
      for (const socket of open) socket.destroy(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
    },
  };
}
