import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * Leaves somebody behind who stops the server when our process ends without doing so, however it ends: their input
 * is a pipe from us, and closes with us. A line in it means that the server has ended by itself.
 *
 * @param as the user that the server runs as
 */
export function watchOver(
  server: ChildProcess,
  signal: 'INT' | 'TERM',
  as: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'> = {},
): void {
  if (server.pid === undefined) return;
  const script = 'read -r _ || kill -"$1" "$2"';
  const watchman = spawn('/bin/sh', ['-c', script, 'sh', signal, String(server.pid)], {
    ...as,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchman.on('error', () => {});
  watchman.stdin.on('error', () => {});
  watchman.unref();
  (watchman.stdin as Socket).unref();
  server.once('exit', () => watchman.stdin.end('it has ended\n'));
}
