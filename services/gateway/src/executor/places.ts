import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { type Path, type Tree, isTree } from './tree.ts';
import type { Fits } from './type-conditions.ts';

export type Visit = (entity: Tree, path: Path) => void;

/** Calls back for each object that the planner's path leads to. `path` is the callback's to keep only by copying it. */
export function visitPlaces(
  root: Tree,
  segments: readonly FlattenNodePathSegment[],
  fits: Fits,
  visit: Visit,
): void {
  const path: (string | number)[] = [];
  walk(root, 0);

  function walk(value: unknown, at: number): void {
    if (Array.isArray(value)) {
      const next = segments[at] === '@' ? at + 1 : at;
      for (let index = 0; index < value.length; index++) {
        path.push(index);
        walk(value[index], next);
        path.pop();
      }
      return;
    }
    if (!isTree(value)) return;
    const segment = segments[at];
    if (segment === undefined) visit(value, path);
    else if (segment === '@') return;
    else if ('Field' in segment) {
      path.push(segment.Field);
      walk(value[segment.Field], at + 1);
      path.pop();
    } else {
      const { __typename: typeName } = value;
      if (typeof typeName !== 'string' || fits(typeName, segment.TypeCondition)) walk(value, at + 1);
    }
  }
}
