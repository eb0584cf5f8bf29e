import { type Logger as PinoLogger, type LoggerOptions, pino } from 'pino';
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
  const options: LoggerOptions = {
    level,
    base: null,
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    // What pino would read of an error itself is more than the list lets through.
    serializers: { err: (err: unknown) => err },
  };
  const levels = { formatters: { level: (label: string) => ({ level: label }) } };
  const bare = destination
    ? pino({ ...options, ...levels }, destination)
    : pino(pretty ? { ...options, transport: PRETTY } : { ...options, ...levels });
  return listed(bare, { service });
}

const PRETTY = {
  target: 'pino-pretty',
  options: { messageKey: 'message', translateTime: 'SYS:HH:MM:ss.l', ignore: 'pid,hostname' },
};

/** Nothing reaches pino but listed fields and one message: a further argument would be written into the message. */
function listed(bare: PinoLogger, fields: LogFields): Logger {
  // From the bare one each time: a child of a child would write a field that both have twice.
  const inner = bare.child(onlyLoggable(fields));
  const at = (level: Exclude<LogLevel, 'silent'>) => (more: LogFields, message: string) => {
    if (inner.isLevelEnabled(level)) inner[level](onlyLoggable(more), message);
  };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (more) => listed(bare, { ...fields, ...more }),
  };
}

function onlyLoggable(fields: LogFields): Record<string, unknown> {
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
