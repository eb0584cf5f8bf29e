import {
  coerceInputValue,
  getOperationAST,
  type GraphQLInputType,
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
    const expected = String(type);
    if (Object.hasOwn(variables, name)) {
      const paths = misfitsWithin(variables[name], type, MISFITS_MAX - misfits.length);
      misfits.push(...paths.map((path) => ({ field: `$${name}${printed(path)}`, expected })));
    } else if (isNonNullType(type) && !defaultValue) {
      misfits.push({ field: `$${name}`, expected });
    }
    if (misfits.length >= MISFITS_MAX) break;
  }
  return misfits;
}

type Path = readonly (string | number)[];

/** Stops at the last that is told: an error is made for each, and a list can hold a hundred thousand. */
function misfitsWithin(value: unknown, type: GraphQLInputType, max: number): readonly Path[] {
  const paths: Path[] = [];
  try {
    coerceInputValue(value, type, (path) => {
      paths.push(path);
      if (paths.length >= max) throw ENOUGH;
    });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return paths;
}

const ENOUGH = new Error('enough misfits');

function printed(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
}
