import {
  type DocumentNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  getDirectiveValues,
} from 'graphql';

/**
 * The root fields that an operation runs, by their names in the answer, in order; meta fields such as `__typename` left
 * out. For a document that validation has let through.
 */
export function rootFields(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Map<string, string> {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const found = new Map<string, string>();
  collect(operation.selectionSet);
  return found;

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections.filter(isAskedFor)) {
      if (selection.kind === Kind.FIELD) {
        const { name, alias } = selection;
        if (!name.value.startsWith('__')) found.set((alias ?? name).value, name.value);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else collect(fragments.find(({ name }) => name.value === selection.name.value)!.selectionSet);
    }
  }

  function isAskedFor(selection: SelectionNode): boolean {
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false;
  }
}
