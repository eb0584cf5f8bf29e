import type { StreamSource } from './event-log.ts';
import type { Handler } from './on.ts';

export interface Consumer {
  /** `<service>.<projection>`. Its cursors stand under it: a new name hears everything from the beginning. */
  readonly name: string;
  /** Whose it is: the first part of the name. */
  readonly service: string;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly sources: readonly StreamSource[];
  /** The projection's own tables, which a rebuild empties. None: it cannot be rebuilt, and may record facts. */
  readonly tables: readonly string[];
}

/**
 * One projection, one cursor per stream: what it hears of one aggregate stays in order, whatever the facts are.
 * Facts that it does not name move the cursor too.
 */
export function consumer(
  name: string,
  handlers: readonly Handler[],
  { tables = [] }: { tables?: readonly string[] } = {},
): Consumer {
  if (!CONSUMER_NAME.test(name)) throw new Error(`not a consumer's name: ${name}`);
  const byType = new Map(handlers.map((handler) => [handler.definition.type, handler]));
  if (byType.size !== handlers.length) throw new Error(`${name} hears a fact twice`);
  const sources = new Map(
    handlers.map(({ definition: { service, dataClass } }) => [
      `${service}/${dataClass}`,
      { service, dataClass },
    ]),
  );
  return {
    name,
    service: name.slice(0, name.indexOf('.')),
    handlers: byType,
    sources: [...sources.values()],
    tables,
  };
}

const CONSUMER_NAME = /^[a-z]+(?:\.[a-z][a-z0-9-]*)+$/;
