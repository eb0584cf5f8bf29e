import { type GraphQLSchema, buildASTSchema, isAbstractType, isObjectType, parse } from 'graphql';

/** Whether an object of the type is one that any of the conditions names: by its own name, or an interface's or union's. */
export type Fits = (typeName: string, conditions: readonly string[]) => boolean;

/** By the types of the supergraph, which knows some that the public schema does not. Read when a plan first needs them. */
export function typeConditions(supergraphSdl: string): Fits {
  let supergraph: GraphQLSchema | undefined;
  return (typeName, conditions) => {
    if (conditions.includes(typeName)) return true;
    supergraph ??= buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });
    const type = supergraph.getType(typeName);
    return (
      isObjectType(type) &&
      conditions.some((condition) => {
        const wanted = supergraph!.getType(condition);
        return isAbstractType(wanted) && supergraph!.isSubType(wanted, type);
      })
    );
  };
}
