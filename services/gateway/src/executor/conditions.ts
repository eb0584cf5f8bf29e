import {
  type DocumentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
  type OperationDefinitionNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** The variables that decide what is asked for, in the order they stand. */
export function conditionsIn(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ arguments: [condition] = [] }) {
      if (condition?.value.kind === Kind.VARIABLE) names.add(condition.value.name.value);
    },
  });
  return [...names];
}

/** What `@skip` and `@include` say with these variables. */
export function isAskedFor({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.every(({ name, arguments: [condition] = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = condition!.value;
    const holds =
      value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.BOOLEAN && value.value;
    return (holds === true) === (name.value === 'include');
  });
}

/**
 * The document as it stands with these variables: nothing in it is conditional any more. The planner loses a condition now
 * and then, and what was left out would be asked for, or done. Where nothing is left, the name of the type is asked for.
 */
export function withoutConditions(document: DocumentNode, variables: Variables): DocumentNode {
  return visit(document, {
    SelectionSet({ kind, selections }: SelectionSetNode): SelectionSetNode {
      const asked = selections.filter((selection) => isAskedFor(selection, variables));
      return { kind, selections: asked.length > 0 ? asked.map(unconditional) : [TYPE_NAME] };
    },
  });
}

function unconditional(selection: SelectionNode): SelectionNode {
  const { directives, ...rest } = selection;
  return directives?.length ? rest : selection;
}

const TYPE_NAME: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Of the variables that were left out. */
export function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}
