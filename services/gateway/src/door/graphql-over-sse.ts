import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorContext } from '@samspill/service-kit/answer-error';
import { answerError } from '@samspill/service-kit/answer-error';
import { type ExecutionResult, OperationTypeNode } from 'graphql';
import type { Executor } from '../executor/executor.ts';
import { askingOf, callerOf } from '../request/caller.ts';
import type { Prepare, Prepared } from '../request/prepare.ts';
import { openSubscription } from '../subscriptions/open-subscription.ts';
import type { SubscriptionPlaces } from '../subscriptions/subscription-places.ts';
import type { Load } from './load.ts';
import { requestParams } from './request-params.ts';

/** Texts of results that went to several readers: made once, and the same bytes for all. */
const textOf = new WeakMap<ExecutionResult, Buffer>();

/** A comment this often tells both ends, and whatever stands between, that the connection lives. */
export const SSE_COMMENT_MS = 15_000;

export interface GraphqlOverSse {
  /** Resolves when the stream has ended. Throws Refusal and RequestRefused before it has begun. */
  handle(request: IncomingMessage, response: ServerResponse, answer: ErrorContext): Promise<void>;
  /** Ends every stream; clients come back with the cursor they have. */
  stop(): void;
}

/**
 * Server-sent events as in the GraphQL over SSE protocol, distinct connections mode: `next` per result, then
 * `complete`. Each `next` of a subscription has its cursor as `id`, which an EventSource sends back by itself.
 */
export function graphqlOverSse(options: {
  executor: Executor;
  prepare: Prepare;
  places: SubscriptionPlaces;
  load: Load;
}): GraphqlOverSse {
  const { executor, prepare, places, load } = options;
  const open = new Set<() => void>();

  return {
    stop() {
      for (const end of open) end();
    },
    async handle(request, response, answer) {
      const caller = callerOf(request, request.method === 'GET' ? 'stream-get' : 'stream-post');
      const params = await requestParams(request, load.receiving(response));
      const asking = askingOf(caller);
      const results = await load.run(asking, async () =>
        resultsOf(await prepare(params, caller, answer), request, response, answer),
      );
      await send(results, response, answer);
    },
  };

  async function resultsOf(
    prepared: Prepared,
    request: IncomingMessage,
    response: ServerResponse,
    answer: ErrorContext,
  ) {
    if (prepared.operation !== OperationTypeNode.SUBSCRIPTION)
      return single(await executor.execute(prepared));
    const lastEventId = request.headers['last-event-id'];
    return openSubscription({ executor, places }, prepared, {
      connection: request.socket,
      address: request.socket.remoteAddress ?? '',
      resumeAfter: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : undefined,
      // It does not read, so it cannot be told either. It comes back with the last id that it saw.
      cut: ({ code }) => {
        answer.onRefusal?.(code);
        response.destroy();
      },
    });
  }

  async function send(
    results: AsyncGenerator<ExecutionResult>,
    response: ServerResponse,
    answer: ErrorContext,
  ): Promise<void> {
    const end = () => void results.return(undefined);
    open.add(end);
    response.on('close', end);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    // Something at once, so that the other end knows that it is open.
    response.write(':\n\n');
    // Nothing is added to what waits already: a socket on which nothing moves is cut by the server's own timeout.
    const comments = setInterval(() => response.writableNeedDrain || response.write(':\n\n'), SSE_COMMENT_MS);
    try {
      for await (const result of results) await write(response, eventOf(result));
    } catch (error) {
      await write(response, eventOf({ errors: [answerError(error, answer)] }));
    } finally {
      clearInterval(comments);
      open.delete(end);
    }
    response.end('event: complete\ndata:\n\n');
  }
}

function eventOf(result: ExecutionResult): Buffer {
  let text = textOf.get(result);
  if (!text) {
    const cursor = result.extensions?.['cursor'];
    const id = typeof cursor === 'string' ? `id: ${cursor}\n` : '';
    text = Buffer.from(`event: next\n${id}data: ${JSON.stringify(result)}\n\n`);
    textOf.set(result, text);
  }
  return text;
}

/** Resolves when it has left this process: whoever reads slowly is written to slowly, and nothing piles up. */
function write(response: ServerResponse, text: Buffer): Promise<void> {
  // What can no longer be written is called back too, with an error.
  return new Promise((resolve) => response.write(text, () => resolve()));
}

async function* single(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}
