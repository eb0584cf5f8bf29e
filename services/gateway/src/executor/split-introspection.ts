import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  getOperationAST,
} from 'graphql';

export interface SplitDocument {
  /** What the gateway answers from the public schema itself. Null where nothing is asked of it. */
  readonly introspection: DocumentNode | null;
  /** What subgraphs answer. Null where nothing is asked of them. */
  readonly data: DocumentNode | null;
}

/** Divides an operation by its root fields. The planner knows subgraphs only, and drops `__schema` and `__type`. */
export function splitIntrospection(document: DocumentNode, operationName?: string): SplitDocument {
  const operation = getOperationAST(document, operationName)!;
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const asked = rootFields(operation.selectionSet, fragments);
  if (!asked.some(isIntrospection)) return { introspection: null, data: asked.length > 0 ? document : null };

  return { introspection: only(isIntrospection), data: only((field) => !isIntrospection(field)) };

  function only(wanted: (field: FieldNode) => boolean): DocumentNode | null {
    const selections = flatten(operation.selectionSet, fragments, wanted);
    if (selections.length === 0) return null;
    const part: OperationDefinitionNode = {
      ...operation,
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
    return { kind: Kind.DOCUMENT, definitions: [part, ...fragments] };
  }
}

/** Not left out by what the document itself says. An operation with nothing left is one that the planner cannot plan. */
function isAsked({ directives = [] }: SelectionNode): boolean {
  return directives.every(({ name, arguments: [condition] = [] }) => {
    if (condition?.value.kind !== Kind.BOOLEAN) return true;
    return name.value === 'skip' ? !condition.value.value : name.value !== 'include' || condition.value.value;
  });
}

function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

function rootFields(set: SelectionSetNode, fragments: readonly FragmentDefinitionNode[]): FieldNode[] {
  return set.selections
    .filter(isAsked)
    .flatMap((selection) =>
      selection.kind === Kind.FIELD ? [selection] : rootFields(setOf(selection, fragments), fragments),
    );
}

/** Root fragments are written out in place: half a fragment may belong to either side. */
function flatten(
  set: SelectionSetNode,
  fragments: readonly FragmentDefinitionNode[],
  wanted: (field: FieldNode) => boolean,
): SelectionNode[] {
  return set.selections.filter(isAsked).flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return wanted(selection) ? [selection] : [];
    const selections = flatten(setOf(selection, fragments), fragments, wanted);
    if (selections.length === 0) return [];
    const { directives } = selection;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(directives && { directives }),
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
    ];
  });
}

function setOf(
  selection: Exclude<SelectionNode, FieldNode>,
  fragments: readonly FragmentDefinitionNode[],
): SelectionSetNode {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
  return fragments.find(({ name }) => name.value === selection.name.value)!.selectionSet;
}
