import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';

type Resolve = (args: Record<string, unknown>) => unknown;

/** SDL and resolvers → schema. */
export function makeExecutableSchema(
  sdl: string,
  resolvers: Record<string, Record<string, Resolve>>,
): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
    for (const [field, resolve] of Object.entries(fields)) {
      type.getFields()[field]!.resolve = (_source, args) => resolve(args);
    }
  }
  return schema;
}
