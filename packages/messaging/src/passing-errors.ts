/**
 * 08 connection, 40 rollback (deadlock, serialization), 53 resources (disk, memory, connections), 57 operator
 * (shutdown, crash, cancelled), 58 system, 55P03 lock not available, 25P03/25P04 time-outs of an idle transaction.
 */
const PASSING_SQLSTATE = /^(?:08...|40...|53...|57...|58...|55P03|25P03|25P04)$/;

const PASSING_NODE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EMFILE',
  'ENFILE',
  'ENOBUFS',
]);

// pg reports some losses of a connection as plain errors without a code.
const PASSING_PG =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying|timeout expired|Query read timeout)/;

/** Whether the surroundings failed and not the work itself: worth trying again for ever, never counted as a try. */
export function isPassing(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && (PASSING_SQLSTATE.test(code) || PASSING_NODE.has(code))) return true;
    if (PASSING_PG.test(cause.message)) return true;
    // Node tries every address of a name and then reports them together.
    if (cause instanceof AggregateError && cause.errors.some(isPassing)) return true;
  }
  return false;
}
