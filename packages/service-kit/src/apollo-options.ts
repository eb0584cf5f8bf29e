import type {
  ApolloServerOptionsWithSchema,
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLError } from 'graphql';
import { answerError, coded, type ErrorContext } from './answer-error.ts';
import { problemOf, PROBLEMS_MAX } from './invalid-document.ts';
import { TOKENS_MAX } from './limits.ts';
import type { Logger } from './logger.ts';
import { misfitsOf } from './unfit-variables.ts';

/** What the door puts into Apollo Server's context; a gateway's own context extends it. */
export interface DoorContext extends BaseContext {
  readonly answer: ErrorContext;
}

/**
 * The part of Apollo Server's options that is the same wherever it stands behind our door:
 * `new ApolloServer({ gateway, ...apolloOptions(logger) })`. No batches, no persisted queries, no landing page, no
 * reports to anybody; every error coded and in the caller's language; introspection open, since the API is.
 */
export function apolloOptions<Context extends DoorContext>(logger: Logger) {
  return {
    introspection: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: TOKENS_MAX },
    validationOptions: { maxErrors: PROBLEMS_MAX },
    logger: quiet(logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      codedErrors<Context>(),
    ],
  } satisfies Partial<ApolloServerOptionsWithSchema<Context>>;
}

/** Replaces the errors of every answer by coded ones. */
function codedErrors<Context extends DoorContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse(request) {
          const { body } = request.response;
          if (!request.errors?.length || body.kind !== 'single') return;
          body.singleResult.errors = errorsOf(request, request.errors).map((error) => error.toJSON());
        },
      };
    },
  };
}

function errorsOf<Context extends DoorContext>(
  { document, schema, request, response, contextValue }: GraphQLRequestContextWillSendResponse<Context>,
  errors: readonly GraphQLError[],
): readonly GraphQLError[] {
  const { answer } = contextValue;
  const { body } = response;
  const invalid = errors.every(
    ({ extensions }) => extensions['code'] === 'GRAPHQL_VALIDATION_FAILED' && !extensions['details'],
  );
  if (invalid) {
    return errors.map(problemOf).map(({ code, details, error }) => coded(code, details, answer, error));
  }
  // Without data nothing was run, most likely since the variables do not fit.
  if (document && body.kind === 'single' && body.singleResult.data === undefined) {
    const misfits = misfitsOf(schema, document, request.operationName, request.variables ?? {});
    if (misfits === null) return [coded('OPERATION_RESOLUTION_FAILURE', {}, answer)];
    if (misfits.length > 0) return misfits.map((misfit) => coded('BAD_USER_INPUT', { ...misfit }, answer));
  }
  return errors.map((error) => answerError(error, answer));
}

/** Apollo's own lines hold messages of errors, which can quote anything: only that there was one gets through. */
function quiet(logger: Logger) {
  const noted = () => logger.warn({}, 'the GraphQL server noted a problem');
  return { debug: () => {}, info: () => {}, warn: noted, error: noted };
}
