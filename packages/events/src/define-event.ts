import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';

/** `public`: open data, carries the full public state. `restricted`: ids, codes, times and øre, nothing more. */
export type DataClass = 'public' | 'restricted';

/** A fact on its way into the outbox. */
export interface NewEvent<Data = unknown> {
  readonly definition: EventDefinition<Data>;
  /** Id of the aggregate that changed. */
  readonly subject: string;
  /** Id of the root aggregate: what must stay in order shares it (an occurrence has its activity's). */
  readonly partitionKey: string;
  /** When it happened. */
  readonly at: Date;
  readonly municipalityNumber: string | null;
  readonly data: Data;
}

export interface EventAbout {
  /** Default: the subject itself. */
  readonly partitionKey?: string;
  readonly municipalityNumber?: string | null;
}

/** What is known of a kind of fact without making one. */
export interface EventDescription {
  /** Wire name, `no.samspill.<service>.<fact_in_snake_case>.v<n>`. */
  readonly type: string;
  readonly service: string;
  readonly dataClass: DataClass;
  readonly description: string;
  /** Written with `z.object`: its output form is closed (for producers), its input form open (for readers). */
  readonly schema: z.ZodType;
}

/** Calling it makes the fact: `activityPublished(id, at, { state })`. */
export interface EventDefinition<Data = unknown> extends EventDescription {
  (subject: string, at: Date, data: Data, about?: EventAbout): NewEvent<Data>;
  readonly schema: z.ZodType<Data>;
}

const WIRE_NAME = /^no\.samspill\.([a-z]+)\.[a-z]+(?:_[a-z]+)*\.v[1-9]\d*$/;

/** Defines one fact in one version. A released version is frozen: only optional additions within it. */
export function defineEvent<Data>(options: {
  type: `no.samspill.${string}.${string}.v${number}`;
  dataClass: DataClass;
  description: string;
  data: z.ZodType<Data>;
}): EventDefinition<Data> {
  const service = WIRE_NAME.exec(options.type)?.[1];
  if (service === undefined) throw new Error(`not a wire name: ${options.type}`);

  const definition: EventDefinition<Data> = Object.assign(
    (subject: string, at: Date, data: Data, about: EventAbout = {}): NewEvent<Data> => ({
      definition,
      subject,
      partitionKey: about.partitionKey ?? subject,
      at,
      municipalityNumber: about.municipalityNumber ?? null,
      data,
    }),
    {
      type: options.type,
      service,
      dataClass: options.dataClass,
      description: options.description,
      schema: options.data,
    },
  );
  return definition;
}

/** A producer keeps to the closed form: nothing missing, nothing beside it. Throws, since breaking it is a bug. */
// oxlint-disable-next-line typescript/no-explicit-any -- a fact of any data
export function assertClosed({ definition, data }: NewEvent<any>): void {
  if (!isDeepStrictEqual(definition.schema.parse(data), data)) {
    throw new Error(`${definition.type}: the data holds fields that its schema does not name`);
  }
}
