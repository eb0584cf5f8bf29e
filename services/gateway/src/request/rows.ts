import { PAGE_SIZE_DEFAULT } from '@samspill/service-kit/connection';
import { ROWS_MAX } from '@samspill/service-kit/limits';
import { Refusal } from '@samspill/values/refusals/refusal';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  typeFromAST,
} from 'graphql';

/**
 * Objects in the lists that come whole, as many as there usually are: such a list within such a list multiplies as pages
 * do, and a circle of them (county, municipalities, county …) would never end.
 */
export const LIST_SIZES: Readonly<Record<string, number>> = {
  'Query.municipalities': 360,
  'Query.counties': 15,
  'Query.districts': 38,
  'Query.icnpoCategories': 50,
  'County.municipalities': 24,
  'Municipality.districts': 17,
  'Activity.organisers': 2,
};
/** Of every other list. */
export const LIST_SIZE_DEFAULT = 5;

/** Refuses what would amount to more than ROWS_MAX rows: TOO_MANY_ROWS. For a document that validation has let through. */
export function assertRowsWithin(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const ofFragments = new Map<string, number>();
  const root = schema.getRootType(operation.operation)!;
  if (ofSelections(root, operation.selectionSet) > ROWS_MAX)
    throw new Refusal('TOO_MANY_ROWS', { max: ROWS_MAX });

  function ofSelections(type: GraphQLCompositeType, { selections }: SelectionSetNode): number {
    let rows = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) rows += ofField(type, selection);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) rows += ofFragment(selection.name.value);
      else {
        const narrowed = selection.typeCondition && typeFromAST(schema, selection.typeCondition);
        rows += ofSelections(isCompositeType(narrowed) ? narrowed : type, selection.selectionSet);
      }
    }
    return rows;
  }

  function ofFragment(name: string): number {
    const known = ofFragments.get(name);
    if (known !== undefined) return known;
    const fragment = definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return 0;
    const type = typeFromAST(schema, fragment.typeCondition);
    const rows = isCompositeType(type) ? ofSelections(type, fragment.selectionSet) : 0;
    ofFragments.set(name, rows);
    return rows;
  }

  function ofField(type: GraphQLCompositeType, node: FieldNode): number {
    const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    const below = field && getNamedType(field.type);
    if (!field || !isCompositeType(below) || !node.selectionSet) return 0;
    const inner = ofSelections(below, node.selectionSet);
    const size = sizeOf(`${type.name}.${field.name}`, field, node);
    return size === null ? inner : size + size * inner;
  }

  /** Null for what is no list: a page is counted where it is asked for, not once more by its edges. */
  function sizeOf(name: string, field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    const isList = isListType(getNullableType(field.type));
    const isPaged = field.args.some((arg) => arg.name === 'first');
    if (isList && isPaged) return pageSize(node, variables);
    if (isList) return field.name === 'edges' ? null : (LIST_SIZES[name] ?? LIST_SIZE_DEFAULT);
    if (!isPaged) return null;
    const hasEdges = node.selectionSet!.selections.some(
      (one) => one.kind !== Kind.FIELD || one.name.value === 'edges',
    );
    return hasEdges ? pageSize(node, variables) : null;
  }
}

function pageSize(
  { arguments: given = [] }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const sizes = given
    .filter(({ name }) => name.value === 'first' || name.value === 'last')
    .map(({ value }) =>
      value.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : value.kind === Kind.INT && Number(value.value),
    )
    // What is no size is refused where it is used.
    .filter((size) => typeof size === 'number' && size >= 0) as number[];
  return sizes.length === 0 ? PAGE_SIZE_DEFAULT : Math.max(...sizes);
}
