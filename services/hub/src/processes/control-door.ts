import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { StartError } from '@samspill/local-infra/start-error';
import { createHttpDoor } from '@samspill/service-kit/http-server';
import type { Logger } from '@samspill/service-kit/logger';
import { readBody } from '@samspill/service-kit/read-body';
import { z } from 'zod';
import type { EventLogName } from './event-log-choice.ts';

export const LOG_PATH = '/log';
export const MoveOrder = z.strictObject({ to: z.enum(['postgres', 'kafka']) });

/** One line of the answer, as JSON. The last one says how it ended. */
export type Said = { readonly say: string } | { readonly done: true } | { readonly failed: string };

export interface ControlDoor extends AsyncDisposable {
  readonly where: { readonly url: string; readonly token: string };
}

/**
 * Where a running hub takes orders from the command line: on loopback, from whoever can read the token in `hub.json`,
 * which is its owner alone. Work goes on when whoever asked for it has left; one order at a time.
 */
export async function openControlDoor({
  logger,
  moveLog,
}: {
  logger: Logger;
  moveLog: (to: EventLogName, say: (line: string) => void) => Promise<void>;
}): Promise<ControlDoor> {
  const token = randomBytes(24).toString('base64url');
  let busy = false;

  const door = createHttpDoor({ logger, handle });
  const port = await door.listen({ port: 0, host: '127.0.0.1' });
  return {
    where: { url: `http://127.0.0.1:${port}`, token },
    [Symbol.asyncDispose]: () => door.close(0),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isAllowed(request.headers.authorization)) return void response.writeHead(401).end();
    if (request.method !== 'POST' || request.url !== LOG_PATH) return void response.writeHead(404).end();
    const order = MoveOrder.safeParse(JSON.parse((await readBody(request)).toString()));
    if (!order.success) return void response.writeHead(400).end();
    // Progress may be slow in coming.
    request.socket.setTimeout(0);
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const write = (line: Said) => void response.write(`${JSON.stringify(line)}\n`);
    if (busy) write({ failed: 'The log is being moved already. Wait until that is done.' });
    else {
      busy = true;
      try {
        await moveLog(order.data.to, (line) => write({ say: line }));
        write({ done: true });
      } catch (error) {
        if (!(error instanceof StartError)) logger.error({ err: error }, 'an order failed');
        write({
          failed:
            error instanceof StartError
              ? `${error.message} ${error.hint}`
              : 'The log was not moved: why is in the log of the hub. Give the order again.',
        });
      } finally {
        busy = false;
      }
    }
    response.end();
  }

  function isAllowed(authorization = ''): boolean {
    const [given, wanted] = [Buffer.from(authorization), Buffer.from(`Bearer ${token}`)];
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
