import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '@samspill/values/refusals/refusal';

/** What one client of the registers holds itself to; they publish no limit. */
export const REQUESTS_PER_SECOND_MAX = 5;

const TRIES_MAX = 8;
const BACKOFF_MS_MIN = 500;
const BACKOFF_MS_MAX = 60_000;
/** Nobody waits longer on one request, whatever a server asks for. */
const RETRY_AFTER_MS_MAX = 10 * 60_000;
/** For the answer to begin, for a page to be whole, and for the next bytes of a file: a whole one may take as long as it takes. */
const ANSWER_MS_MAX = 60_000;

/** By so much a file is known for what it is. */
const HEAD_BYTES = 100;

export interface ClientOptions {
  /** Without a slash at its end. */
  readonly base: string;
  readonly signal: AbortSignal;
  readonly requestsPerSecond?: number;
  /** Shortens every wait, for tests. Default 1. */
  readonly patience?: number;
  /** For the answer to begin, a page to be whole, the next bytes of a file to come. Default: ANSWER_MS_MAX. */
  readonly answerMsMax?: number;
  /** Hears that the register said no for now, and when it is asked again. */
  readonly onWait?: (reason: string, waitMs: number) => void;
}

export interface Answer {
  readonly status: number;
  /** Parsed; null where there is none. */
  readonly body: unknown;
}

export interface RegisterClient {
  /**
   * GETs a page of JSON. Answers 200, 400, 404 and 410; everything else is asked again, and at last REGISTER_OUT_OF_REACH.
   *
   * @param objection why a page is not the one asked for, such as the one before once more; null where it is
   */
  page(path: string, objection?: (body: unknown) => string | null): Promise<Answer>;
  /** Identity and date of a file, without fetching it. */
  head(path: string): Promise<{ readonly identity: string; readonly asOf: Date | null }>;
  /**
   * Fetches a file, whole or not at all; an empty one is asked for again.
   *
   * @param onShare hears how much of it is here, 0 to 1; null where nobody knows its length
   * @param objection why what begins like this is no such file; null where it is
   */
  download(
    path: string,
    file: string,
    onShare?: (share: number | null) => void,
    objection?: (head: Uint8Array) => string | null,
  ): Promise<void>;
}

/** Says no for now: 429 and 5xx, a page that was cut off, an empty one, a connection that broke. */
class NotNow extends Error {
  constructor(
    readonly reason: string,
    readonly waitMs: number | null = null,
  ) {
    super(reason);
  }
}

export function registerClient(options: ClientOptions): RegisterClient {
  const { base, signal, requestsPerSecond = REQUESTS_PER_SECOND_MAX, patience = 1 } = options;
  const { answerMsMax = ANSWER_MS_MAX, onWait } = options;
  let nextAt = 0;

  /** One at a time, and evenly spread. */
  async function turn(): Promise<void> {
    const now = performance.now();
    const wait = nextAt - now;
    nextAt = Math.max(now, nextAt) + 1_000 / requestsPerSecond;
    if (wait > 0) await sleep(wait, undefined, { signal });
  }

  async function untilItAnswers<T>(
    path: string,
    read: (response: Response, alive: () => void) => Promise<T>,
    init = {},
  ): Promise<T> {
    let reason = '';
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      await turn();
      const silence = new AbortController();
      const timer = setTimeout(() => silence.abort(), answerMsMax);
      try {
        const within = AbortSignal.any([signal, silence.signal]);
        const response = await fetch(base + path, { ...init, signal: within });
        if (response.status === 429 || response.status >= 500) throw notNow(response);
        return await read(response, () => timer.refresh());
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof Refusal || isOurDisk(error)) throw error;
        reason = error instanceof NotNow ? error.reason : 'no answer';
        const asked = error instanceof NotNow ? error.waitMs : null;
        const backoff = Math.min(BACKOFF_MS_MIN * 2 ** tries, BACKOFF_MS_MAX) * (0.75 + Math.random() / 2);
        const waitMs = (asked ?? backoff) * patience;
        onWait?.(reason, waitMs);
        await sleep(waitMs, undefined, { signal });
      } finally {
        clearTimeout(timer);
      }
    }
    throw new Refusal('REGISTER_OUT_OF_REACH', { reason });
  }

  return {
    page: (path, objection = () => null) =>
      untilItAnswers(path, async (response) => {
        const text = await response.text();
        if (response.status === 200) {
          if (text.trim() === '') throw new NotNow('an empty page');
          const body = parsed(text);
          const reason = objection(body);
          if (reason !== null) throw new NotNow(reason);
          return { status: 200, body };
        }
        if (![400, 404, 410].includes(response.status)) throw new NotNow(`HTTP ${response.status}`);
        return { status: response.status, body: null };
      }),
    head: (path) =>
      untilItAnswers(
        path,
        async (response) => {
          if (!response.ok) throw new NotNow(`HTTP ${response.status}`);
          const [etag, modified, length] = ['etag', 'last-modified', 'content-length'].map((name) =>
            response.headers.get(name),
          );
          const at = new Date(modified ?? Number.NaN);
          return {
            identity: `${path} ${etag ?? ''} ${modified ?? ''} ${length ?? ''}`,
            asOf: Number.isNaN(at.getTime()) ? null : at,
          };
        },
        { method: 'HEAD' },
      ),
    async download(path, file, onShare = () => {}, objection = () => null) {
      await untilItAnswers(path, async (response, alive) => {
        if (!response.ok || response.body === null) throw new NotNow(`HTTP ${response.status}`);
        const length = Number(response.headers.get('content-length') ?? Number.NaN);
        let bytes = 0;
        let head = Buffer.alloc(0);
        const body = Readable.fromWeb(response.body as never).on('data', (chunk: Uint8Array) => {
          alive();
          if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)]);
          bytes += chunk.length;
          onShare(length > 0 ? bytes / length : null);
        });
        await pipeline(body, createWriteStream(file), { signal });
        const reason = head.length === 0 ? 'an empty file' : objection(head);
        if (reason !== null) throw new NotNow(reason);
      });
    },
  };
}

function notNow(response: Response): NotNow {
  const asked = response.headers.get('retry-after');
  const seconds = asked === null ? Number.NaN : Number(asked);
  const ms = Number.isNaN(seconds) ? new Date(asked ?? '').getTime() - Date.now() : seconds * 1_000;
  const waitMs = Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), RETRY_AFTER_MS_MAX);
  return new NotNow(`HTTP ${response.status}`, waitMs);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new NotNow('a page that was cut off');
  }
}

/** What went wrong in writing the file here, such as a full disk, is nothing to ask the register again for. */
function isOurDisk(error: unknown): boolean {
  return ['open', 'write'].includes((error as NodeJS.ErrnoException).syscall ?? '');
}
