import { type DocumentNode, type GraphQLError, type GraphQLSchema, execute as run, print } from 'graphql';
import { answerError, coded, type ErrorContext } from './answer-error.ts';
import { boundedCache } from './bounded-cache.ts';
import { type DocumentProblem, problemsOf } from './invalid-document.ts';
import { createLogger, type Logger } from './logger.ts';
import type { Execute, SubgraphRequest } from './service.ts';
import { misfitsOf } from './unfit-variables.ts';

/** Validation results kept, by document text. */
export const DOCUMENTS_MAX = 1_000;

/** Longer documents are validated anew, so that the cache stays small under attack. */
export const CACHED_DOCUMENT_CHARS_MAX = 20_000;

/**
 * Runs operations on a schema, with a context of its own per request. Answers with plain objects and never throws for
 * what the caller did: a `Refusal` becomes `extensions.code` with a text in the request's language; anything else
 * becomes `INTERNAL_ERROR`, and only the log learns what it was.
 */
export function createExecute<Context>({
  schema,
  context,
  replayed,
  logger = createLogger({ service: 'service-kit' }),
}: {
  schema: GraphQLSchema;
  context: (request: SubgraphRequest) => Context;
  /** Names, in the answer, of the mutations that were repeats and did nothing: told in `extensions.replayed`. */
  replayed?: (context: Context) => readonly string[];
  logger?: Logger;
}): Execute {
  const validate = createValidation(schema);

  return async (request) => {
    const { document, variables, operationName, language, correlationId } = request;
    const answer: ErrorContext = { language, correlationId, logger };

    const problems = validate(document);
    if (problems.length > 0) return { errors: problems.map((problem) => invalid(problem, answer)) };

    try {
      const contextValue = context(request);
      const result = await run({
        schema,
        document,
        contextValue,
        variableValues: variables ?? null,
        operationName: operationName ?? null,
      });
      const repeats = replayed?.(contextValue) ?? [];
      const marked = repeats.length > 0 && { extensions: { replayed: repeats } };
      if (!result.errors) return { ...result, ...marked };
      // Without data nothing was run: the operation is not there, or the variables do not fit it.
      if (result.data === undefined) return { errors: notRun(schema, request, answer) };
      return {
        data: result.data,
        errors: result.errors.map((error) => answerError(error, answer)),
        ...marked,
      };
    } catch (error) {
      return { errors: [answerError(error, answer)] };
    }
  };
}

function invalid({ code, details, error }: DocumentProblem, answer: ErrorContext): GraphQLError {
  return coded(code, details, answer, error);
}

function notRun(schema: GraphQLSchema, request: SubgraphRequest, answer: ErrorContext): GraphQLError[] {
  const misfits = misfitsOf(schema, request.document, request.operationName, request.variables ?? {});
  if (!misfits) return [coded('OPERATION_RESOLUTION_FAILURE', {}, answer)];
  return misfits.map((misfit) => coded('BAD_USER_INPUT', { ...misfit }, answer));
}

/** The gateway keeps the documents of its plans, so most are known by identity; a fresh copy is known by its text. */
function createValidation(schema: GraphQLSchema): (document: DocumentNode) => readonly DocumentProblem[] {
  const byDocument = new WeakMap<DocumentNode, readonly DocumentProblem[]>();
  const byText = boundedCache<string, readonly DocumentProblem[]>(DOCUMENTS_MAX);
  return (document) => {
    const known = byDocument.get(document);
    if (known) return known;
    const text = print(document);
    const validate = () => problemsOf(schema, document);
    const problems = text.length > CACHED_DOCUMENT_CHARS_MAX ? validate() : byText.get(text, validate);
    byDocument.set(document, problems);
    return problems;
  };
}
