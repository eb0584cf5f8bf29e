import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import { type Tree, isTree } from './tree.ts';
import type { Fits } from './type-conditions.ts';

/** Changes what goes to a subgraph or comes from it, in place: where two types use one name for different things. */
export type Rewrite = (value: unknown) => void;

export function rewriteBy(rewrites: readonly FetchRewrite[] | undefined, fits: Fits): Rewrite {
  const all = (rewrites ?? []).map((rewrite) => {
    if ('KeyRenamer' in rewrite) {
      const { path, renameKeyTo } = rewrite.KeyRenamer;
      return rewriteAt(path, fits, (object, key) => {
        object[renameKeyTo] = object[key];
        delete object[key];
      });
    }
    const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
    return rewriteAt(path, fits, (object, key) => (object[key] = setValueTo));
  });
  return (value) => {
    for (const one of all) one(value);
  };
}

function rewriteAt(
  path: readonly FetchNodePathSegment[],
  fits: Fits,
  change: (object: Tree, key: string) => void,
): Rewrite {
  return (value) => walk(value, 0);

  function walk(value: unknown, at: number): void {
    if (Array.isArray(value)) for (const item of value) walk(item, at);
    if (!isTree(value)) return;
    const segment = path[at]!;
    if ('TypenameEquals' in segment) {
      const { __typename: typeName } = value;
      if (typeof typeName !== 'string' || fits(typeName, segment.TypenameEquals)) walk(value, at + 1);
    } else if (at < path.length - 1) walk(value[segment.Key], at + 1);
    else if (segment.Key in value) change(value, segment.Key);
  }
}
