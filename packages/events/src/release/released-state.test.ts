import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { catalogue } from '../catalogue.ts';
import { defineEvent } from '../define-event.ts';
import { dataSchema, schemaPath } from '../json-schema.ts';
import { examplesOf } from './examples.ts';
import { releaseBreaks, releasedState } from './released-state.ts';

const RELEASED = new URL('../../../../schema/released/', import.meta.url);
const noRelease = !existsSync(RELEASED);
if (noRelease) console.warn('SKIPPED: nothing has been released (npm run schema -- --release).');

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, RELEASED), 'utf8'));
}

const released = new Map(
  noRelease
    ? []
    : readdirSync(fileURLToPath(RELEASED), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.json'))
        .map((path) => [path, readJson(path)]),
);

// One for all: each compiles the schema of schemas first.
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

function validator(schema: unknown) {
  // A release and today's have the same name.
  const { $id: _, ...nameless } = schema as { $id?: string };
  const valid = ajv.compile(nameless);
  return (value: unknown) => (valid(value) ? [] : (valid.errors ?? []));
}

/** As readers take it: fields that it does not name are let through. */
function opened(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === 'additionalProperties' && value === false ? undefined : value,
  );
}

test.skipIf(noRelease)('what was released is kept: only optional additions', () => {
  expect(releaseBreaks(released)).toEqual([]);
});

test.skipIf(noRelease)(
  'examples of the release are what producers send today, and the reverse for its readers',
  () => {
    const facts = new Map(catalogue.map((fact) => [`events/${schemaPath(fact)}`, dataSchema(fact)]));
    let compared = 0;
    for (const [path, schema] of released) {
      const now = facts.get(path);
      if (now === undefined) continue;
      const [wrongToday, wrongForReaders] = [validator(now), validator(opened(schema))];
      const examples = released.get(path.replace(/^events/, 'examples')) as unknown[];
      expect([path, ...examples.flatMap(wrongToday)]).toEqual([path]);
      expect([path, ...examplesOf(now).flatMap(wrongForReaders)]).toEqual([path]);
      compared++;
    }
    expect(compared).toBeGreaterThan(0);
  },
);

test.each(catalogue.map((fact) => [fact.type, fact] as const))('examples of %s fit its schema', (_, fact) => {
  const check = validator(dataSchema(fact));
  const [least, most] = examplesOf(dataSchema(fact));
  expect(check(least)).toEqual([]);
  expect(check(most)).toEqual([]);
});

const name = z.string().describe('As written');
const shape = { id: z.uuid(), name, kind: z.enum(['CLUB', 'CENTRE']), phone: z.string().optional() };

function aFact(state: z.ZodRawShape) {
  return defineEvent({
    type: 'no.samspill.organisations.something_said.v1',
    dataClass: 'public',
    description: 'Said.',
    data: z.object({ state: z.object(state) }),
  });
}

const first = releasedState([aFact(shape)]);
const { name: _name, ...withoutName } = shape;

test('an optional field may be added, and words may change', () => {
  expect(releaseBreaks(first, [aFact(shape)])).toEqual([]);
  expect(releaseBreaks(first, [aFact({ ...shape, web: z.url().optional() })])).toEqual([]);
  expect(releaseBreaks(first, [aFact({ ...shape, name: name.describe('Another word for it') })])).toEqual([]);
});

test.each<[string, z.ZodRawShape, string]>([
  ['a field that is gone', withoutName, '/state/name is gone'],
  ['a required field more', { ...shape, web: z.url() }, '/state/web is required, and was not'],
  [
    'a field that can be missing now',
    { ...shape, name: name.optional() },
    '/state/name is no longer always there',
  ],
  ['a field that can be null now', { ...shape, name: name.nullable() }, '/state/name: '],
  ['another type', { ...shape, name: z.int() }, '/state/name: type is "integer" and was "string"'],
  [
    'a value more',
    { ...shape, kind: z.enum(['CLUB', 'CENTRE', 'CHOIR']) },
    'can be "CHOIR", which readers do not know',
  ],
  ['a value less', { ...shape, kind: z.enum(['CLUB']) }, '/state/kind is no longer "CENTRE"'],
  [
    'a narrower text',
    { ...shape, name: z.string().max(20) },
    '/state/name: maxLength is 20 and was not said',
  ],
])('%s breaks what was released, and is told with what to do', (_, state, what) => {
  const breaks = releaseBreaks(first, [aFact(state)]);
  expect(breaks.join('\n')).toContain(what);
  expect(breaks[0]).toMatch(
    /^organisations\/something_said\.v1: .*\. Leave v1 as it was released, and publish organisations\/something_said\.v2 beside it\.$/,
  );
});

test('a released fact is not dropped, nor moved to another class', () => {
  expect(releaseBreaks(first, [])).toEqual([
    'organisations/something_said.v1 is no longer published, and it was released: keep it beside its successor.',
    'samspill.organisations.v1 is gone, and it was released: keep the topic.',
  ]);
  const moved = Object.assign(() => {}, aFact(shape), { dataClass: 'restricted' as const });
  expect(releaseBreaks(first, [moved as never]).join('\n')).toMatch(/x-dataclassification is "restricted"/);
});

test('a header that is gone or asked for anew breaks every reader', () => {
  const topics = structuredClone(first.get('topics.json')) as {
    headers: { required: string[]; properties: Record<string, unknown> };
  };
  topics.headers.properties['ce_tenant'] = { type: 'string' };
  topics.headers.required.push('ce_tenant');
  expect(releaseBreaks(new Map([...first, ['topics.json', topics]]), [aFact(shape)])).toEqual([
    'the headers: /ce_tenant is gone. Readers of every topic count on them: add optional ones alone.',
    'the headers: /ce_tenant is no longer always there. Readers of every topic count on them: add optional ones alone.',
  ]);
});
