/**
 * SQLSTATE classes that say "not now": 08 connection, 40 rollback (deadlock, serialisation), 53 resources (disk full,
 * too many connections), 57 operator intervention (shutdown, cancelled); 55P03 is a lock not had in time.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const TEMPORARY_SQLSTATE = /^(?:08|40|53|57)[0-9A-Z]{3}$|^55P03$/;

const TEMPORARY_NODE_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

// node-postgres gives these no code.
const TEMPORARY_MESSAGES = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
];

const CAUSES_MAX = 5;

/** Whether the error says that a resource is not there now: the same request can succeed later. */
export function isTemporary(error: unknown): boolean {
  return causesOf(error).some(({ code, message }) => {
    if (typeof code === 'string' && (TEMPORARY_SQLSTATE.test(code) || TEMPORARY_NODE_CODES.has(code)))
      return true;
    return TEMPORARY_MESSAGES.some((start) => message.startsWith(start));
  });
}

/** PostgreSQL text cannot hold U+0000 (22021), nor its JSON (22P05). */
export function isUnstorableText(error: unknown): boolean {
  return causesOf(error).some(({ code }) => code === '22021' || code === '22P05');
}

function causesOf(error: unknown): (Error & { code?: unknown })[] {
  const causes: Error[] = [];
  for (let next = error; next instanceof Error && causes.length < CAUSES_MAX; next = next.cause) {
    causes.push(next);
    // Several addresses tried, all in vain.
    if (next instanceof AggregateError) causes.push(...next.errors.filter((one) => one instanceof Error));
  }
  return causes;
}
