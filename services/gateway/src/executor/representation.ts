import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { type Tree, isTree } from './tree.ts';
import type { Fits } from './type-conditions.ts';

/** What a subgraph has to be told of an entity to find it; null where that is not known. */
export type Represent = (entity: Tree) => Tree | null;

export function representationBy(requires: readonly RequiresSelection[], fits: Fits): Represent {
  const project = projection(requires, fits);
  return (entity) => {
    const { __typename: typeName } = entity;
    if (typeof typeName !== 'string') return null;
    const representation = project(entity);
    if (representation) representation['__typename'] ??= typeName;
    return representation;
  };
}

/** Null: nothing is there but, perhaps, the name of the type. */
function projection(selections: readonly RequiresSelection[], fits: Fits): Represent {
  const parts = selections.map((selection): ((entity: Tree, into: Tree) => void) => {
    if (selection.kind === 'FragmentSpread') throw new Error('a plan with a fragment in its requirements');
    if (selection.kind === 'InlineFragment') {
      const inner = projection(selection.selections, fits);
      const { typeCondition } = selection;
      return (entity, into) => {
        const { __typename: typeName } = entity;
        if (typeof typeName === 'string' && fits(typeName, [typeCondition]))
          Object.assign(into, inner(entity));
      };
    }
    const { name, alias = name, selections: below } = selection;
    const inner = below && projection(below, fits);
    return (entity, into) => {
      const value = entity[name] ?? entity[alias];
      const told = inner ? projected(value, inner) : value;
      if (told !== null && told !== undefined) into[alias] = told;
    };
  });
  return (entity) => {
    const into: Tree = {};
    for (const part of parts) part(entity, into);
    for (const key in into) if (key !== '__typename') return into;
    return null;
  };
}

function projected(value: unknown, inner: Represent): unknown {
  if (Array.isArray(value)) return value.map((item) => projected(item, inner));
  return isTree(value) ? inner(value) : value;
}
