import { type ExecutionResult, GraphQLError } from 'graphql';
import { ERRORS_TOLD_MAX } from './entity-lookup.ts';
import type { AnswerType, Asked, AskedField } from './answer-shape.ts';
import { atOuterPath } from './inner-names.ts';
import { type Path, type Tree, isTree } from './tree.ts';

export interface Answered {
  /** All that subgraphs have answered, also what was not asked for, by inner names. */
  readonly data: Tree;
  readonly errors: readonly GraphQLError[];
}

/**
 * What was asked for, in the order it was asked for, completed as the specification's section 6.4.4 demands: a null where
 * the schema promises a value moves up to the nearest place that may be null, and has an error that says so.
 */
export function completeAnswer(asked: Asked, { data, errors }: Answered): ExecutionResult {
  const found: GraphQLError[] = [];
  const path: (string | number)[] = [];
  const answer = object(asked, data) ?? null;
  const all = [...errors, ...found];
  return { ...(all.length > 0 && { errors: all.map(atOuterPath) }), data: answer };

  /** Null: of no type that is public. Undefined: something below must be there and is not. */
  function object(below: Asked, value: Tree): Tree | null | undefined {
    // The planner leaves the type out where nothing that is asked for depends on it.
    const named = (below.isAbstract && value['__typename']) || below.promised;
    const fields = typeof named === 'string' ? below.fieldsOf(named) : null;
    if (!fields) return null;
    const result: Tree = {};
    for (const field of fields) {
      const { key, inner } = field;
      if (field.isTypeName) {
        result[key] = named;
        continue;
      }
      path.push(inner);
      const completed = complete(field.type, field, value[inner]);
      path.pop();
      if (completed === undefined) return undefined;
      result[key] = completed;
    }
    return result;
  }

  /** Undefined: a null that must not be here, so the parent is null instead. */
  function complete(type: AnswerType, field: AskedField, value: unknown): unknown {
    if (value === null || value === undefined) return isMissing(type, field);
    if (type.below) {
      const inner = isTree(value) ? object(type.below, value) : null;
      if (inner === null) return isMissing(type, field);
      return inner ?? (type.isNonNull ? undefined : null);
    }
    if (type.item) return list(type, field, value);
    if (type.values && !type.values.has(value)) return isMissing(type, field);
    return value;
  }

  function list(type: AnswerType, field: AskedField, value: unknown): unknown {
    if (!Array.isArray(value)) return isMissing(type, field);
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      const item = complete(type.item!, field, value[index]);
      path.pop();
      if (item === undefined) return type.isNonNull ? undefined : null;
      items.push(item);
    }
    return items;
  }

  function isMissing({ isNonNull }: AnswerType, { name }: AskedField): null | undefined {
    if (!isNonNull) return null;
    const told = errors.length + found.length;
    if (told < ERRORS_TOLD_MAX && ![...errors, ...found].some((error) => explains(error.path, path))) {
      found.push(
        new GraphQLError(`Cannot return null for non-nullable field ${name}.`, {
          path: [...path],
          extensions: { code: 'INTERNAL_ERROR' },
        }),
      );
    }
    return undefined;
  }
}

/** An error explains what is missing at its place, above it and below it. */
function explains(at: Path | undefined, missing: Path): boolean {
  return at === undefined || at.every((step, index) => index >= missing.length || step === missing[index]);
}
