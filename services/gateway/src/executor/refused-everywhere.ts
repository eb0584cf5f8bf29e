import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  Kind,
  getOperationAST,
} from 'graphql';

/**
 * A subgraph that refuses a whole operation, for a variable of one field say, gives an error without a place. Each of the
 * operation's fields is null for that reason, so each gets the error: a null that nobody explains is taken for a fault.
 */
export function refusedEverywhere(
  document: DocumentNode,
  result: ExecutionResult,
  operationName?: string,
): ExecutionResult {
  const { data, errors } = result;
  const everywhere = errors?.filter(({ path }) => path === undefined) ?? [];
  if (data || everywhere.length === 0) return result;
  // The planner writes fetches without fragments at the root.
  const fields = getOperationAST(document, operationName)!.selectionSet.selections.filter(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD,
  );
  const placed = fields.flatMap(({ alias, name }) =>
    everywhere.map((error) => at(error, (alias ?? name).value)),
  );
  return { ...result, errors: [...errors!.filter(({ path }) => path !== undefined), ...placed] };
}

function at(error: GraphQLError, key: string): GraphQLError {
  const { message, extensions } = error;
  return new GraphQLError(message, { extensions, path: [key] });
}
