/**
 * The fields that may stand in a log line: names, codes, counts and times of our own, random ids.
 * No text that anybody wrote, no address, no number of a person, no token, no query. A field that is missing here is
 * dropped and counted in the line.
 */
const LOG_FIELDS = [
  'aggregateVersion',
  'attempt',
  'attemptsMax',
  'bytes',
  'causationId',
  'check',
  'checks',
  'code',
  'consumer',
  'consumers',
  'correlationId',
  'count',
  'database',
  'dataClass',
  'durationMs',
  'eventId',
  'eventType',
  'expected',
  'found',
  'fromVersion',
  'host',
  'httpStatus',
  'hubId',
  'keyId',
  'kind',
  'lag',
  'lagMs',
  'limit',
  'log',
  'method',
  'migration',
  'mode',
  'offset',
  'operationKind',
  'partition',
  'pid',
  'port',
  'position',
  'projection',
  'publisher',
  'ready',
  'reason',
  'retryInMs',
  'role',
  'route',
  'sequence',
  'service',
  'signal',
  'source',
  'spanId',
  'state',
  'step',
  'strangers',
  'stream',
  'subgraph',
  'subject',
  'topic',
  'toVersion',
  'traceId',
  'type',
  'version',
  'viewerRole',
] as const;

export type LogFields = {
  readonly [Name in (typeof LOG_FIELDS)[number]]?: string | number | boolean | null;
} & {
  readonly err?: unknown;
};

export const LOG_VALUE_CHARS_MAX = 120;

const names: ReadonlySet<string> = new Set(LOG_FIELDS);

// Of names, codes, UUIDs, URNs and times: a sentence has spaces, and an e-mail address an @.
const PLAIN = /^[\w.,:/+-]*$/;
const ELEVEN_DIGITS = /\d{6}[ .:/+-]?\d{5}/;
const UUID = /^(?:urn:uuid:)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A listed name with a plain value. The value is looked at as well, since a code can be passed the wrong variable. */
export function isLoggable(name: string, value: unknown): boolean {
  if (!names.has(name)) return false;
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return true;
  if (typeof value !== 'string' || value.length > LOG_VALUE_CHARS_MAX) return false;
  return UUID.test(value) || (PLAIN.test(value) && !ELEVEN_DIGITS.test(value));
}
