import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export interface SubscriptionRoot {
  readonly field: FieldNode;
  /** Under a directive, on the field or on a fragment around it, that may leave it out. */
  readonly conditional: boolean;
}

/** The one root field of a subscription, in however many fragments. For a document that validation has let through. */
export function subscriptionRoot(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
): SubscriptionRoot {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return rootIn(operation.selectionSet, false)!;

  function rootIn({ selections }: SelectionSetNode, around: boolean): SubscriptionRoot | undefined {
    for (const selection of selections) {
      const conditional = around || (selection.directives ?? []).length > 0;
      if (selection.kind === Kind.FIELD) return { field: selection, conditional };
      const { selectionSet } =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : fragments.find(({ name }) => name.value === selection.name.value)!;
      const found = rootIn(selectionSet, conditional);
      if (found) return found;
    }
    return undefined;
  }
}
