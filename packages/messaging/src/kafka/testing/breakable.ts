import { connect, type Socket } from 'node:net';
import type { ISocketFactory } from 'kafkajs';

/** Connections that a test can break, all at once, as a network does, or leave without an answer for a while. */
export function breakable(): {
  socketFactory: ISocketFactory;
  breakAll: () => void;
  holdAll: () => void;
  releaseAll: () => void;
} {
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
    holdAll() {
      for (const socket of open) socket.pause();
    },
    releaseAll() {
      for (const socket of open) socket.resume();
    },
  };
}
