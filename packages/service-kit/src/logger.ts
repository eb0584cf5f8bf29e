import { pino } from 'pino';
import { loggableError } from './loggable-error.ts';
import { isLoggable, type LogFields } from './log-fields.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Says what happened in words that stand in the code, and in fields from a list. Never what someone typed. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  child(fields: LogFields): Logger;
}

/**
 * JSON lines on standard output. Only the fields of `LogFields` get out, whatever is passed; an error gives its name,
 * code and stack frames, not its message, which could quote a row or an input.
 */
export function createLogger({
  service,
  level = 'info',
  pretty = false,
  destination,
}: {
  service: string;
  level?: LogLevel;
  /** Coloured lines for people; JSON for machines. */
  pretty?: boolean;
  /** Default: standard output. */
  destination?: { write(line: string): void };
}): Logger {
  const options = {
    level,
    base: { service },
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: onlyLoggable, bindings: onlyLoggable },
    // Serializers of pino's own would run after the allow-list and read more of an error than it lets through.
    serializers: { err: (err: unknown) => err },
    hooks: { logMethod: withoutInterpolation },
  };
  if (destination) return pino(options, destination);
  if (!pretty) return pino(options);
  return pino({
    ...options,
    formatters: { log: onlyLoggable, bindings: onlyLoggable },
    transport: {
      target: 'pino-pretty',
      options: { messageKey: 'message', translateTime: 'SYS:HH:MM:ss.l', ignore: 'pid,hostname' },
    },
  });
}

function onlyLoggable(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  let dropped = 0;
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'err') kept['err'] = loggableError(value);
    else if (isLoggable(name, value)) kept[name] = value;
    else if (value !== undefined) dropped += 1;
  }
  // The number says that a field is missing from the list; the names could themselves have been typed.
  return dropped > 0 ? { ...kept, droppedFields: dropped } : kept;
}

/** Further arguments would be written into the message, past the list. */
function withoutInterpolation(this: unknown, args: unknown[], method: (...args: never[]) => void) {
  method.apply(this, args.slice(0, typeof args[0] === 'string' ? 1 : 2) as never[]);
}
