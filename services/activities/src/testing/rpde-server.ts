import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FeedItem {
  readonly state: 'updated' | 'deleted';
  readonly kind: string;
  readonly id: string;
  readonly modified: number;
  readonly data?: object;
}

/** What the next answer is instead of a page. */
export type Fault =
  | '429'
  | '503'
  | '503 for an hour'
  | '404'
  | '410'
  | 'half a page'
  | 'empty'
  | 'no JSON'
  | 'hang-up'
  | 'the page before'
  | 'loop';

export interface RpdeServer extends AsyncDisposable {
  readonly address: string;
  /** In the order of `modified`; change them as a feed does. */
  items: FeedItem[];
  /** For the next answers, one each; null for a page as it should be. */
  faults: (Fault | null)[];
  readonly asked: string[];
  /** Where its pages lead to, if not to its own address. */
  nextAt?: string;
}

/** A real OpenActive feed over HTTP, ordered by change number, that can misbehave. */
export async function rpdeServer(items: FeedItem[], pageSize = 2): Promise<RpdeServer> {
  let before = '';
  const server = createServer((request, response) => {
    const url = new URL(request.url!, feed.address);
    feed.asked.push(url.search);
    const after = Number(url.searchParams.get('afterChangeNumber') ?? 0);
    const page = feed.items.filter(({ modified }) => modified > after).slice(0, pageSize);
    const last = page.at(-1)?.modified ?? after;
    const next = page.length === 0 ? url.href : `${feed.nextAt ?? feed.address}?afterChangeNumber=${last}`;
    const license = 'https://creativecommons.org/licenses/by/4.0/';
    const fault = feed.faults.shift();
    const answered = JSON.stringify({ next, items: page, license });
    answer(response, fault === 'the page before' ? before : answered, fault, feed.address);
    before = answered;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const feed: RpdeServer = {
    address: `http://127.0.0.1:${port}/feed`,
    items,
    faults: [],
    asked: [],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return feed;
}

/** The old address of a feed, which sends everyone to the new one. */
export function movedTo(location: string): Promise<Pick<RpdeServer, 'address'> & AsyncDisposable> {
  return listening((request, response) => {
    const { search } = new URL(request.url!, location);
    response.writeHead(301, { location: `${location}${search}` }).end();
  });
}

type Said = object | { readonly status: number; readonly retryAfter: string };

/** Answers what it is told to, given its own address, behind a mark such as that of UTF-8. */
export function jsonServer(
  say: (address: string) => Said,
  mark = '',
): Promise<Pick<RpdeServer, 'address'> & AsyncDisposable> {
  return listening((request, response) => {
    const said = say(`http://${request.headers.host}/feed`);
    if ('status' in said) response.writeHead(said.status, { 'retry-after': said.retryAfter }).end();
    else response.end(mark + JSON.stringify(said));
  });
}

async function listening(answering: RequestListener): Promise<Pick<RpdeServer, 'address'> & AsyncDisposable> {
  const server = createServer(answering);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(
  response: ServerResponse,
  page: string,
  fault: Fault | null | undefined,
  first: string,
): void {
  if (fault === '404' || fault === '410') response.writeHead(Number(fault)).end();
  else if (fault === '429') response.writeHead(429, { 'retry-after': '1' }).end();
  else if (fault === 'hang-up') response.destroy();
  else if (fault === '503') response.writeHead(503).end();
  else if (fault === '503 for an hour') response.writeHead(503, { 'retry-after': '3600' }).end();
  else if (fault === 'half a page') response.end(page.slice(0, page.length / 2));
  else if (fault === 'empty') response.end();
  else if (fault === 'no JSON') response.end('<html>');
  else if (fault === 'loop') response.end(JSON.stringify({ ...(JSON.parse(page) as object), next: first }));
  else response.end(page);
}
