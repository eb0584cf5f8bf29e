import { isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { activitiesSubgraph } from './schema.ts';

/** Described by the subgraph that owns them. */
const foreign = ['Organisation', 'Municipality', 'District'];

const types = Object.values(activitiesSubgraph.schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('_') && name !== 'link__Import',
);
const fields = types.flatMap((type) =>
  isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [],
);

/** Whatever lacks a description: `Type`, `Type.field`, `Type.field(argument)`, `Enum.VALUE`. */
function undescribed(): string[] {
  const lacking: string[] = [];
  const look = (name: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) lacking.push(name);
  };
  for (const type of types) {
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInputObjectType(type)) continue;
    if (!['Query', 'Mutation', ...foreign].includes(type.name)) look(type.name, type);
    for (const field of Object.values(type.getFields())) {
      const theirs = foreign.includes(type.name) && ['id', 'number'].includes(field.name);
      if (field.name.startsWith('_') || theirs) continue;
      look(`${type.name}.${field.name}`, field);
      if ('args' in field) for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  return lacking;
}

test('every public type, field, argument and code says what it is', () => {
  expect(types.length).toBeGreaterThan(60);
  expect(undescribed()).toEqual([]);
});

test('others may refer to activities, dates and places; to organisations and municipalities it adds a list', () => {
  for (const key of [
    'type Activity @key(fields: "id")',
    'type Occurrence @key(fields: "id")',
    'type Place @key(fields: "id")',
  ]) {
    expect(activitiesSubgraph.sdl).toContain(key);
  }
  expect(activitiesSubgraph.sdl).toContain('type Organisation @key(fields: "id")');
  expect(activitiesSubgraph.sdl).toContain('type Municipality @key(fields: "number")');
  expect(activitiesSubgraph.sdl).toContain('type District @key(fields: "number", resolvable: false)');
});

test('there is nowhere to put what is a person’s', () => {
  expect(fields).toContain('contactRole');
  for (const word of [
    /mail/i,
    /phone/i,
    /mobile/i,
    /account/i,
    /person/i,
    /contact(?!Role)/i,
    /leader/i,
    /participant/i,
  ]) {
    expect(fields.filter((name) => word.test(name))).toEqual([]);
  }
});

test('each mutation has an input and a payload of its own', () => {
  const mutations = Object.values(activitiesSubgraph.schema.getMutationType()!.getFields());
  expect(mutations).toHaveLength(24);
  for (const { name, args, type } of mutations) {
    const Name = `${name[0]!.toUpperCase()}${name.slice(1)}`;
    expect(args.map((arg) => String(arg.type))).toEqual([`${Name}Input!`]);
    expect(String(type)).toBe(`${Name}Payload`);
  }
});
