import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorContext } from '@samspill/service-kit/answer-error';
import { languageOf } from '@samspill/service-kit/language';
import type { Logger } from '@samspill/service-kit/logger';

export const CORRELATION_HEADER = 'x-correlation-id';

/** In which language errors are told, and the id that ties them to log lines and facts. */
export function answerContext(
  headers: IncomingHttpHeaders,
  logger: Logger,
  onRefusal?: ErrorContext['onRefusal'],
): ErrorContext {
  const language = languageOf(headers['accept-language']);
  return { language, correlationId: randomUUID(), logger, ...(onRefusal && { onRefusal }) };
}
