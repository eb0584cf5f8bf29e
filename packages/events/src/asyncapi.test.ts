import { Parser } from '@asyncapi/parser';
import { expect, test } from 'vitest';
import { asyncApi } from './asyncapi.ts';
import { catalogue } from './catalogue.ts';

/** The gravest of the parser's severities. */
const ERROR = 0;

async function errorsIn(document: Record<string, unknown>): Promise<string[]> {
  const { diagnostics } = await new Parser().parse(JSON.stringify(document));
  return diagnostics
    .filter(({ severity }) => severity.valueOf() === ERROR)
    .map(({ path, message }) => `${path.join('/')}: ${message}`);
}

test("AsyncAPI's own parser finds nothing wrong", async () => {
  expect(await errorsIn(asyncApi())).toEqual([]);
});

test('and would find it', async () => {
  const { operations: _, ...without } = asyncApi();
  expect(await errorsIn({ ...without, operations: { publish: { action: 'shout' } } })).not.toEqual([]);
});

test('every fact is a message of its topic', () => {
  const { channels } = asyncApi() as { channels: Record<string, { messages: Record<string, unknown> }> };
  const named = Object.entries(channels).flatMap(([topic, { messages }]) =>
    Object.keys(messages).map((type) => `${topic} ${type}`),
  );
  const wanted = catalogue.map(({ service, type, dataClass }) => {
    const topic = dataClass === 'public' ? `samspill.${service}.v1` : `samspill.${service}.restricted.v1`;
    return `${topic} ${type}`;
  });
  expect(named.toSorted()).toEqual(wanted.toSorted());
});
