import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
} from 'graphql';

/** What an operation asks for, by response key. One shape serves every runtime type: GraphQL demands it. */
export interface Shape {
  readonly fields: Map<string, FieldShape>;
}

interface FieldShape {
  readonly type: GraphQLOutputType;
  readonly name: string;
  /** Null for a leaf. */
  readonly below: Shape | null;
  /** Left out of the answer, perhaps, by `@skip` or `@include`. */
  readonly conditional: boolean;
}

/**
 * Completes a planner's answer as the specification's section 6.4.4 asks: a null where the schema promises a
 * value moves up to the nearest place that may be null, and has an error that says so. Changes `data` in place.
 */
export function completeResult(shape: Shape, { data, errors, ...rest }: ExecutionResult): ExecutionResult {
  const found: GraphQLError[] = [];
  const start = data ?? unanswered(shape);
  const completed = completeObject(shape, start, [], errors ?? [], found);
  const all = [...(errors ?? []), ...found];
  return { ...rest, ...(all.length > 0 && { errors: all }), data: completed };
}

export function shapeOf(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Shape {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) throw new Error('the operation was not validated before its shape was asked for');

  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const shape: Shape = { fields: new Map() };
  collect(shape, operation.selectionSet, root.name, false);
  return shape;

  function collect(into: Shape, selections: SelectionSetNode, typeName: string, conditional: boolean): void {
    for (const selection of selections.selections) {
      const maybe = conditional || (selection.directives?.length ?? 0) > 0;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        collect(into, selection.selectionSet, condition ?? typeName, maybe || condition !== typeName);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value)!;
        const condition = fragment.typeCondition.name.value;
        collect(into, fragment.selectionSet, condition, maybe || condition !== typeName);
      } else {
        const name = selection.name.value;
        if (name.startsWith('__')) continue;
        const key = selection.alias?.value ?? name;
        const type = fieldType(typeName, name);
        const before = into.fields.get(key);
        const below = selection.selectionSet ? (before?.below ?? { fields: new Map() }) : null;
        into.fields.set(key, {
          type,
          name: `${typeName}.${name}`,
          below,
          conditional: maybe && (before?.conditional ?? true),
        });
        if (below) collect(below, selection.selectionSet!, getNamedType(type).name, false);
      }
    }
  }

  function fieldType(typeName: string, field: string): GraphQLOutputType {
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} has no fields`);
    return type.getFields()[field]!.type;
  }
}

type Path = (string | number)[];

function completeObject(
  shape: Shape,
  object: Record<string, unknown>,
  path: Path,
  errors: readonly GraphQLError[],
  found: GraphQLError[],
): Record<string, unknown> | null {
  for (const [key, field] of shape.fields) {
    const value = object[key];
    // A leaf that is there is as good as the subgraph that gave it.
    if (value === undefined || (value !== null && field.below === null && !isListType(nullable(field.type))))
      continue;
    path.push(key);
    const completed = complete(field, field.type, value, path, errors, found);
    path.pop();
    if (completed === undefined) return null;
    object[key] = completed;
  }
  return object;
}

/** Undefined: a null that must not be here, so the parent is null instead. */
function complete(
  field: FieldShape,
  type: GraphQLOutputType,
  value: unknown,
  path: Path,
  errors: readonly GraphQLError[],
  found: GraphQLError[],
): unknown {
  const inner = nullable(type);
  let completed = value;
  if (Array.isArray(value) && isListType(inner)) {
    for (let index = 0; index < value.length && completed !== null; index++) {
      path.push(index);
      const item = complete(field, inner.ofType, value[index] ?? null, path, errors, found);
      path.pop();
      if (item === undefined) completed = null;
      else value[index] = item;
    }
  } else if (value !== null && field.below && isCompositeType(inner)) {
    completed = completeObject(field.below, value as Record<string, unknown>, path, errors, found);
  }
  if (completed !== null || !isNonNullType(type)) return completed;
  if (value === null && !errors.some((error) => startsWith(error.path, path))) {
    found.push(
      new GraphQLError(`Cannot return null for non-nullable field ${field.name}.`, {
        path: [...path],
        extensions: { code: 'INTERNAL_ERROR' },
      }),
    );
  }
  return undefined;
}

function nullable(type: GraphQLOutputType) {
  return isNonNullType(type) ? type.ofType : type;
}

/** Nothing came back at all: each root field is null, and completion says whether that is allowed. */
function unanswered({ fields }: Shape): Record<string, unknown> {
  return Object.fromEntries(
    [...fields].filter(([, field]) => !field.conditional).map(([key]) => [key, null]),
  );
}

function startsWith(whole: readonly (string | number)[] | undefined, start: Path): boolean {
  return whole === undefined || start.every((step, index) => whole[index] === step);
}
