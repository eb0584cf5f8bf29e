import { isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { organisationsSubgraph } from './schema.ts';

const types = Object.values(organisationsSubgraph.schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('_') && name !== 'link__Import',
);

/** Whatever lacks a description: `Type`, `Type.field`, `Type.field(argument)`. */
function undescribed(): string[] {
  const lacking: string[] = [];
  const look = (name: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) lacking.push(name);
  };
  for (const type of types) {
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInputObjectType(type)) continue;
    if (!['Query', 'Mutation'].includes(type.name)) look(type.name, type);
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      look(`${type.name}.${field.name}`, field);
      for (const arg of 'args' in field ? field.args : [])
        look(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  return lacking;
}

test('every public type, field, argument and code says what it is', () => {
  expect(types.length).toBeGreaterThan(30);
  expect(undescribed()).toEqual([]);
});

test('others may refer to organisations and areas', () => {
  for (const [type, key] of Object.entries({
    Organisation: 'id',
    Municipality: 'number',
    County: 'number',
    District: 'number',
  })) {
    expect(organisationsSubgraph.sdl).toContain(`type ${type} @key(fields: "${key}")`);
  }
});

test('there is nowhere to put what is a person’s', () => {
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [],
  );
  expect(fields).toContain('organisationNumber');
  for (const word of [/mail/i, /phone/i, /mobile/i, /account/i, /person/i, /contact/i])
    expect(fields.filter((field) => word.test(field))).toEqual([]);
});

test('each mutation has an input and a payload of its own', () => {
  const mutations = Object.values(organisationsSubgraph.schema.getMutationType()!.getFields());
  expect(mutations).toHaveLength(11);
  for (const { name, args, type } of mutations) {
    const Name = `${name[0]!.toUpperCase()}${name.slice(1)}`;
    expect(args.map((arg) => String(arg.type))).toEqual([`${Name}Input!`]);
    expect(String(type)).toBe(`${Name}Payload`);
  }
});
