/** Where messaging says what happens to it. The services' own logger is one as it stands, and so is pino's. */
export interface MessagingLogger {
  debug(fields: MessagingLogFields, message: string): void;
  warn(fields: MessagingLogFields, message: string): void;
  error(fields: MessagingLogFields, message: string): void;
  child(fields: MessagingLogFields): MessagingLogger;
}

/** Names, codes and counts: never what stands in an event. */
export type MessagingLogFields = Readonly<Record<string, string | number | boolean | null>>;
