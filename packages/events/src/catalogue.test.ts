import { expect, test } from 'vitest';
import { z } from 'zod';
import { catalogue } from './catalogue.ts';
import { assertClosed, defineEvent } from './define-event.ts';
import { dataSchema, schemaPath } from './json-schema.ts';

test('wire names are unique', () => {
  const names = catalogue.map(({ type }) => type);
  expect(new Set(names).size).toBe(names.length);
});

test.each(catalogue.map((definition) => [definition.type, definition] as const))(
  '%s has a closed JSON Schema in which every object says what it may hold',
  (_, definition) => {
    const schema = dataSchema(definition);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(openObjects(schema)).toEqual([]);
    expect(definition.description).toMatch(/\.$/);
  },
);

test('an open object is found', () => {
  const open = defineEvent({
    type: 'no.samspill.organisations.something_open.v1',
    dataClass: 'public',
    description: 'Open.',
    data: z.object({ state: z.looseObject({ name: z.string() }) }),
  });
  expect(openObjects(dataSchema(open))).toEqual(['/properties/state']);
});

test('public facts carry the full state', () => {
  const without = catalogue.filter(
    ({ dataClass, schema }) => dataClass === 'public' && !('state' in shapeOf(schema)),
  );
  expect(without).toEqual([]);
});

test('a producer that says more than its schema names is stopped', () => {
  const said = defineEvent({
    type: 'no.samspill.organisations.something_said.v1',
    dataClass: 'public',
    description: 'Said.',
    data: z.object({ state: z.object({ name: z.string() }) }),
  });
  assertClosed(said('subject', new Date(0), { state: { name: 'Korps' } }));
  const more = { state: { name: 'Korps', phone: '00000000' } };
  expect(() => assertClosed(said('subject', new Date(0), more))).toThrow(
    'fields that its schema does not name',
  );
});

test('a schema stands under its service, in the name of its fact', () => {
  const definition = catalogue.find(({ type }) => type === 'no.samspill.activities.activity_published.v1')!;
  expect(schemaPath(definition)).toBe('activities/activity_published.v1.json');
});

/** JSON pointers of objects that would let unnamed fields through. */
function openObjects(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && (schema as { additionalProperties?: unknown }).additionalProperties !== false
      ? [path]
      : [];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => openObjects(value, `${path}/${key}`))];
}

function shapeOf(schema: z.ZodType): Record<string, unknown> {
  return schema instanceof z.ZodObject ? schema.shape : {};
}
