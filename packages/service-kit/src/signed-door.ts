import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { RefusalCode } from '@samspill/values/refusals/catalogue';
import { answerError, type ErrorContext } from './answer-error.ts';
import { httpStatusOf } from './http-status.ts';
import type { Logger } from './logger.ts';
import { nonceMemory } from './nonce-memory.ts';
import { createDocumentParser } from './parse-document.ts';
import { discardRest, readBody } from './read-body.ts';
import type { Execute } from './service.ts';
import { faultOf, SIGNATURE_HEADER } from './signature.ts';
import type { SigningKeys } from './signing-keys.ts';
import { withTraceparent } from './trace-context.ts';
import { readWireRequest, SUBGRAPH_PATH, WIRE_BYTES_MAX, WIRE_TOKENS_MAX } from './wire-request.ts';

/**
 * The door of a subgraph that runs as a process of its own: only what the gateway signed, for this subgraph, just now
 * and for the first time, gets to `execute`. Everything that counts stands in the signed body; no header says anything.
 * Whoever is refused learns only that the door is not theirs; the reason is in the log.
 */
export function createSignedDoor({
  subgraph,
  execute,
  keys,
  logger,
  now = Date.now,
}: {
  subgraph: string;
  execute: Execute;
  keys: SigningKeys;
  logger: Logger;
  now?: () => number;
}): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  // Plans of the gateway repeat keys and type names: they are longer than what outsiders may send.
  const parse = createDocumentParser({ tokensMax: WIRE_TOKENS_MAX, charsMax: WIRE_BYTES_MAX });
  const nonces = nonceMemory();

  return async (request, response) => {
    let answer: ErrorContext = { language: 'nb', correlationId: '', logger };
    try {
      const { method = '', url: path = '' } = request;
      if (method !== 'POST' || path !== SUBGRAPH_PATH) throw refused(logger, subgraph, 'NO_SUCH_DOOR');
      // Who has not signed is not read.
      if (!request.headers[SIGNATURE_HEADER]) throw refused(logger, subgraph, 'UNSIGNED');
      const body = await readBody(request, WIRE_BYTES_MAX);
      const header = String(request.headers[SIGNATURE_HEADER]);
      const fault = faultOf(header, { method, path, subgraph, body }, { keys, nonces, now: now() });
      if (fault === 'NONCES_FULL') throw new Refusal('TEMPORARILY_UNAVAILABLE');
      if (fault) throw refused(logger, subgraph, fault);

      const { document, traceparent, ...asked } = readWireRequest(body);
      answer = { ...answer, language: asked.language, correlationId: asked.correlationId };
      const result = withTraceparent(traceparent, () => execute({ ...asked, document: parse(document) }));
      respond(response, 200, await result);
    } catch (error) {
      if (request.destroyed && !request.complete) return;
      discardRest(request);
      const { message, extensions } = answerError(error, answer);
      respond(response, httpStatusOf(extensions['code'] as RefusalCode), {
        errors: [{ message, extensions }],
      });
    }
  };
}

function refused(logger: Logger, subgraph: string, reason: string): Refusal {
  logger.warn({ subgraph, reason }, 'a request that the gateway did not sign was refused');
  return new Refusal('NOT_SIGNED_BY_THE_GATEWAY');
}

function respond(response: ServerResponse, status: number, result: object) {
  const body = JSON.stringify(result);
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}
