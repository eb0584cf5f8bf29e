import type { RefusalDetails } from '@samspill/values/refusals/refusal';
import {
  GraphQLError,
  type GraphQLSchema,
  specifiedRules,
  validate,
  type DocumentNode,
  type ValidationRule,
} from 'graphql';

/** What is wrong with a document, in names only: never a value that stands in it. */
export interface DocumentProblem {
  readonly code: 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT';
  /** `reason`: GraphQL's own English sentence, where it is made of names alone. `expected`: the type of the place. */
  readonly details: RefusalDetails;
  readonly error: GraphQLError;
}

/** Validates, and stops after this many problems: the rest is seldom read and costs as much. */
export const PROBLEMS_MAX = 20;

export function problemsOf(schema: GraphQLSchema, document: DocumentNode): readonly DocumentProblem[] {
  const ofValues = new WeakSet<GraphQLError>();
  const rules = specifiedRules.map((rule): ValidationRule =>
    rule.name.startsWith('ValuesOfCorrectType')
      ? (context) => {
          const noting = Object.create(context) as typeof context;
          noting.reportError = (error) => {
            ofValues.add(error);
            context.reportError(error);
          };
          return rule(noting);
        }
      : rule,
  );
  return validate(schema, document, rules, { maxErrors: PROBLEMS_MAX })
    .slice(0, PROBLEMS_MAX)
    .map((error) => ({
      code: ofValues.has(error) ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED',
      details: detailsOf(error.message),
      error,
    }));
}

function detailsOf(message: string): RefusalDetails {
  const reason = namesOnly(message);
  const expected = EXPECTED.exec(message)
    ?.slice(1)
    .find((name) => name !== undefined);
  return { ...(reason === null ? {} : { reason }), ...(expected === undefined ? {} : { expected }) };
}

/** How a value of the wrong type is told; what stands in the document comes after the name, or is a name itself. */
const EXPECTED =
  /^Expected value of type "([\w![\]]+)"|^Value "\w+" does not exist in "(\w+)" enum|^Enum "(\w+)" cannot represent|^(\w+) cannot represent/;

const NAME = '"[$@]?[\\w.!\\[\\]]{1,100}"';
const REASONS = [
  `Cannot query field ${NAME} on type ${NAME}`,
  `Unknown (?:argument|type|directive|fragment) ${NAME}(?: on (?:field|directive) ${NAME})?`,
  `Field ${NAME} (?:of type ${NAME} must have a selection of subfields|must not have a selection since type ${NAME} has no subfields)`,
  `Field ${NAME} argument ${NAME} of type ${NAME} is required, but it was not provided`,
  `Field ${NAME} of required type ${NAME} was not provided`,
  `Field ${NAME} is not defined by type ${NAME}`,
  `Variable ${NAME} is (?:not defined|never used)(?: (?:by|in) operation ${NAME})?`,
  `Variable ${NAME} of type ${NAME} used in position expecting type ${NAME}`,
  `Fragment ${NAME} (?:is never used|cannot be spread here as objects of type ${NAME} can never be of type ${NAME})`,
].map((template) => new RegExp(`^${template}\\.?(?: Did you mean .*)?$`));

/** graphql-js' sentence without its guesses, if it is one of those that quote names alone; else null. */
export function namesOnly(message: string): string | null {
  if (!REASONS.some((template) => template.test(message))) return null;
  return withoutSuggestions(message);
}

/** "Did you mean …?" would tell names of the schema to someone who guesses. */
export function withoutSuggestions(message: string): string {
  return message.replace(/ ?Did you mean [^]*$/, '');
}
