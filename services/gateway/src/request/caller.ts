import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';
import { holds } from './local-addresses.ts';

/** What a door knows of whoever sent a request, before anything is believed. */
export interface Caller {
  readonly headers: IncomingHttpHeaders;
  /** The socket's other end. */
  readonly address: string;
  readonly door: 'get' | 'post' | 'stream-get' | 'stream-post' | 'websocket';
}

/** Set by proxies. Whoever comes through one is not on this machine, though the proxy may be. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

export function callerOf(request: IncomingMessage, door: Caller['door']): Caller {
  return { headers: request.headers, address: request.socket.remoteAddress ?? '', door };
}

/** What decides whose turn it is: where it comes from, and whether it shows a key, be it one that holds or not. */
export function askingOf(
  { address, headers }: Caller,
  authorization = headers.authorization,
): { address: string; isKeyed: boolean } {
  return { address, isKeyed: authorization !== undefined && authorization !== '' };
}

/** On this machine, and nobody passed it on. */
export function isLocal({ address, headers }: Caller, local: BlockList): boolean {
  return holds(local, address) && PROXY_HEADERS.every((name) => headers[name] === undefined);
}

/** A browser says which site's script sends; a page of another site has no business here but reading. */
export function isCrossSite({ headers }: Caller): boolean {
  const { origin, host } = headers;
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
