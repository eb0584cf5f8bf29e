import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '@samspill/values/refusals/refusal';
import { readPage, readSavedPage, type RpdePage } from './rpde-page.ts';

export interface Patience {
  /** Between one page and the next: at most five a second. */
  readonly pauseMs: number;
  /** How long to wait before asking again, doubled each time. */
  readonly retryDelayMs: number;
  /** A server may ask for an hour; that is for a later run. */
  readonly retryAfterMsMax: number;
  readonly timeoutMs: number;
}

export const PATIENCE: Patience = {
  pauseMs: 200,
  retryDelayMs: 1_000,
  retryAfterMsMax: 30_000,
  timeoutMs: 30_000,
};

const TRIES_MAX = 4;
/** A page of a feed has some hundred items; what is larger is no page. */
export const PAGE_BYTES_MAX = 50_000_000;

/**
 * Asks for a page until it is whole. Half a page, an empty answer, a fault of the server and a request to wait are asked for
 * again; a server that has more to do is left for later: FEED_OUT_OF_REACH. 404 and 410 say that the feed is no more:
 * FEED_GONE.
 */
export async function fetchPage(address: string, patience: Patience): Promise<RpdePage> {
  if (isSaved(address)) return savedPage(address);
  let reason = '';
  for (let tried = 0; tried < TRIES_MAX; tried++) {
    if (tried > 0) await sleep(patience.retryDelayMs * 2 ** (tried - 1));
    const answer = await ask(address, patience);
    if ('page' in answer) return answer.page;
    reason = answer.reason;
    if (answer.retryAfterMs > patience.retryAfterMsMax) break;
    await sleep(answer.retryAfterMs);
  }
  throw new Refusal('FEED_OUT_OF_REACH', { reason });
}

/** Whether a page lies in a file, which has no next one. */
export function isSaved(address: string): boolean {
  return address.startsWith('file:');
}

async function savedPage(address: string): Promise<RpdePage> {
  try {
    return readSavedPage(JSON.parse(decoded(await readFile(new URL(address)))), address);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('FEED_UNREADABLE');
  }
}

type Answer = { readonly page: RpdePage } | { readonly reason: string; readonly retryAfterMs: number };

async function ask(address: string, { timeoutMs }: Patience): Promise<Answer> {
  let body: unknown;
  let from: string;
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json', 'user-agent': 'Samspill' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status } = response;
    if (status === 404 || status === 410) throw new Refusal('FEED_GONE', { reason: `HTTP ${status}` });
    if (status !== 200) {
      await response.body?.cancel();
      return { reason: `HTTP ${status}`, retryAfterMs: retryAfterMs(response.headers.get('retry-after')) };
    }
    body = JSON.parse(await textOf(response));
    // Where it was sent to, if the feed has moved: its next page is there too.
    from = response.url;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const cut = error instanceof SyntaxError;
    return { reason: cut ? 'half a page' : 'no answer', retryAfterMs: 0 };
  }
  return { page: readPage(body, from, address) };
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > PAGE_BYTES_MAX) throw new Refusal('FEED_UNREADABLE');
    chunks.push(chunk);
  }
  return decoded(Buffer.concat(chunks));
}

/** Takes the mark of UTF-8 away, which is no JSON. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The header says seconds, or until when. */
function retryAfterMs(header: string | null): number {
  if (header === null) return 0;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? new Date(header).getTime() - Date.now() : seconds * 1_000;
  return ms > 0 ? ms : 0;
}
