import { asyncApi } from '../asyncapi.ts';
import { catalogue } from '../catalogue.ts';
import type { EventDescription } from '../define-event.ts';
import { dataSchema, schemaPath } from '../json-schema.ts';
import { examplesOf } from './examples.ts';
import { schemaBreaks } from './schema-breaks.ts';

/** What has been promised to readers: JSON by its path below `schema/released/`. */
export type ReleasedState = ReadonlyMap<string, unknown>;

interface Topics {
  readonly headers: unknown;
  readonly topics: Readonly<
    Record<string, { readonly partitions: number; readonly facts: readonly string[] }>
  >;
}

const TOPICS = 'topics.json';

/** What a release would promise: every fact's schema and examples of it, the topics, and what stands in the headers. */
export function releasedState(facts: readonly EventDescription[] = catalogue): ReleasedState {
  const state = new Map<string, unknown>([[TOPICS, topicsOf(facts)]]);
  for (const fact of facts) {
    const schema = dataSchema(fact);
    state.set(`events/${schemaPath(fact)}`, schema);
    state.set(`examples/${schemaPath(fact)}`, examplesOf(schema));
  }
  return state;
}

/**
 * How the code breaks what was released, a line each that says what to do. A fact that was never released is free; a
 * released version is frozen: only optional additions.
 */
export function releaseBreaks(
  released: ReleasedState,
  facts: readonly EventDescription[] = catalogue,
): string[] {
  const now = new Map(facts.map((fact) => [`events/${schemaPath(fact)}`, dataSchema(fact)]));
  const lines: string[] = [];
  for (const [path, was] of released) {
    if (!path.startsWith('events/')) continue;
    const name = path.slice('events/'.length, -'.json'.length);
    const is = now.get(path);
    if (is === undefined) {
      lines.push(`${name} is no longer published, and it was released: keep it beside its successor.`);
      continue;
    }
    for (const what of schemaBreaks(was, is)) lines.push(`${name}: ${what}. ${adviceFor(name)}`);
  }
  return [...lines, ...topicBreaks(released, facts)];
}

/** `organisations/organisation_renamed.v1`: leave it, and say the new in v2. */
function adviceFor(name: string): string {
  const [, base, version] = /^(.*)\.v(\d+)$/.exec(name)!;
  return `Leave v${version} as it was released, and publish ${base}.v${Number(version) + 1} beside it.`;
}

function topicBreaks(released: ReleasedState, facts: readonly EventDescription[]): string[] {
  const was = released.get(TOPICS) as Topics | undefined;
  if (was === undefined) return [];
  const is = topicsOf(facts);
  const lines = schemaBreaks(was.headers, is.headers).map(
    (what) => `the headers: ${what}. Readers of every topic count on them: add optional ones alone.`,
  );
  for (const [topic, { partitions, facts: told }] of Object.entries(was.topics)) {
    const there = is.topics[topic];
    if (there === undefined) lines.push(`${topic} is gone, and it was released: keep the topic.`);
    else if (there.partitions !== partitions)
      lines.push(
        `${topic} has ${there.partitions} partitions and was released with ${partitions}: keep the number.`,
      );
    else
      for (const fact of told.filter((type) => !there.facts.includes(type)))
        lines.push(`${fact} no longer comes in ${topic}: keep it where it was released.`);
  }
  return lines;
}

function topicsOf(facts: readonly EventDescription[]): Topics {
  const { channels, components } = asyncApi(facts) as {
    channels: Record<string, { messages: object; bindings: { kafka: { partitions: number } } }>;
    components: { schemas: { headers: unknown } };
  };
  const topics = Object.entries(channels).map(([topic, { messages, bindings }]) => [
    topic,
    { partitions: bindings.kafka.partitions, facts: Object.keys(messages) },
  ]);
  return { headers: components.schemas.headers, topics: Object.fromEntries(topics) as Topics['topics'] };
}
