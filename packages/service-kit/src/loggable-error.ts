export interface LoggableError {
  readonly name: string;
  /** SQLSTATE, Node's error code, or a refusal's. */
  readonly code?: string;
  /** Only of errors that the language itself raises about our code: they name properties, not values. */
  readonly message?: string;
  readonly frames: readonly string[];
  readonly cause?: LoggableError;
}

export const STACK_FRAMES_MAX = 20;
const CAUSES_MAX = 4;

/**
 * What a log may hold of an error. The message is left out: a database quotes the row, a parser the input, an ORM the
 * statement with its values. Name, code and stack frames say where to look.
 */
export function loggableError(error: unknown, depth = 0): LoggableError {
  if (!(error instanceof Error)) return { name: isErrorName(error) ? error : typeof error, frames: [] };
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    name: /^\w{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(typeof code === 'string' && /^\w{1,60}$/.test(code) ? { code } : {}),
    ...(speaksOfCodeOnly(error) ? { message: error.message } : {}),
    frames: framesOf(error),
    ...(error.cause instanceof Error && depth < CAUSES_MAX
      ? { cause: loggableError(error.cause, depth + 1) }
      : {}),
  };
}

function isErrorName(value: unknown): value is string {
  return typeof value === 'string' && /^\w{0,60}(?:Error|Exception)$/.test(value);
}

/** "Cannot read properties of undefined (reading 'id')", "x is not a function", "x is not defined". */
function speaksOfCodeOnly({ name, message }: Error): boolean {
  const about =
    /^(?:Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '\w+'\)|[\w.()]+ is not (?:a function|a constructor|defined|iterable))$/;
  return (name === 'TypeError' || name === 'ReferenceError') && message.length <= 200 && about.test(message);
}

function framesOf({ message, stack = '' }: Error): string[] {
  // The message can hold lines that look like frames.
  const at = message === '' ? 0 : stack.indexOf(message);
  const frames = (at < 0 ? '' : stack.slice(at + message.length)).split('\n');
  return frames
    .map((line) => line.trim())
    .filter((line) => /^at .{1,300}(?::\d+:\d+\)?|<anonymous>\)?|\(native\))$/.test(line))
    .slice(0, STACK_FRAMES_MAX);
}
