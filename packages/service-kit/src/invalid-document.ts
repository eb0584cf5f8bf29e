import type { RefusalDetails } from '@samspill/values/refusals/refusal';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, specifiedRules, validate } from 'graphql';

/** What is wrong with a document, in names only: never a value that stands in it. */
export interface DocumentProblem {
  readonly code: 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT';
  /** `reason`: GraphQL's own English sentence, where it is made of names alone. `expected`: the type of the place. */
  readonly details: RefusalDetails;
  readonly error: GraphQLError;
}

/** Validation stops after this many problems: the rest is seldom read and costs as much. */
export const PROBLEMS_MAX = 20;

export function problemsOf(schema: GraphQLSchema, document: DocumentNode): readonly DocumentProblem[] {
  return validate(schema, document, specifiedRules, { maxErrors: PROBLEMS_MAX })
    .slice(0, PROBLEMS_MAX)
    .map(problemOf);
}

/** One error of graphql-js' validation. */
export function problemOf(error: GraphQLError): DocumentProblem {
  const reason = namesOnly(error.message);
  const misfit = MISFIT.exec(error.message);
  const expected = misfit?.slice(1).find((name) => name !== undefined);
  return {
    code: misfit ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED',
    details: { ...(reason === null ? {} : { reason }), ...(expected === undefined ? {} : { expected }) },
    error,
  };
}

// Names of the schema or of GraphQL: what a string in the document holds is never one.
const NAME = '"[$@]?[\\w.!\\[\\]]{1,100}"';

/** A value that does not fit its place. What stands in the document comes after the type's name, or is a name itself. */
const MISFIT = new RegExp(
  [
    '^Expected value of type "([\\w![\\]]+)"',
    `^Value ${NAME} does not exist in "(\\w+)" enum`,
    '^Enum "(\\w+)" cannot represent',
    '^(\\w+) cannot represent',
    `^Field "[\\w.]+" of required type "([\\w![\\]]+)" was not provided`,
    '^Field "\\w+" is not defined by type "(\\w+)"',
  ].join('|'),
);

const REASONS = [
  `Cannot query field ${NAME} on type ${NAME}`,
  `Unknown (?:argument|type|directive|fragment) ${NAME}(?: on (?:field|directive) ${NAME})?`,
  `Field ${NAME} of type ${NAME} must have a selection of subfields`,
  `Field ${NAME} must not have a selection since type ${NAME} has no subfields`,
  `Field ${NAME} argument ${NAME} of type ${NAME} is required, but it was not provided`,
  `Field ${NAME} of required type ${NAME} was not provided`,
  `Field ${NAME} is not defined by type ${NAME}`,
  `Variable ${NAME} is (?:not defined|never used)(?: (?:by|in) operation ${NAME})?`,
  `Variable ${NAME} of type ${NAME} used in position expecting type ${NAME}`,
  `Fragment ${NAME} is never used`,
  `Fragment ${NAME} cannot be spread here as objects of type ${NAME} can never be of type ${NAME}`,
].map((template) => new RegExp(`^(${template}\\.?)(?: Did you mean [^]*)?$`));

/** graphql-js' sentence if it is one of those that quote names alone, without its guesses ("Did you mean"); else null. */
function namesOnly(message: string): string | null {
  for (const template of REASONS) {
    const sentence = template.exec(message)?.[1];
    if (sentence !== undefined) return sentence;
  }
  return null;
}
