import {
  coerceInputValue,
  getOperationAST,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  typeFromAST,
  type DocumentNode,
} from 'graphql';

/** One place in the variables that does not fit, named by the schema's own names. */
export interface Misfit {
  /** `$input.ages[2].from` */
  readonly field: string;
  /** The type that the variable declares, `ActivityInput!`. */
  readonly expected: string;
}

export const MISFITS_MAX = 20;

/** Where the variables do not fit; null where there is no such operation. Looked up once an operation has failed. */
export function misfitsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): readonly Misfit[] | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;

  const misfits: Misfit[] = [];
  for (const { variable, type: declared, defaultValue } of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, declared as never);
    const name = variable.name.value;
    if (!isInputType(type)) continue;
    if (!Object.hasOwn(variables, name)) {
      if (isNonNullType(type) && !defaultValue) misfits.push({ field: `$${name}`, expected: String(type) });
      continue;
    }
    coerceInputValue(variables[name], type, (path) => {
      if (misfits.length < MISFITS_MAX)
        misfits.push({ field: `$${name}${printed(path)}`, expected: String(type) });
    });
  }
  return misfits;
}

function printed(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
}
