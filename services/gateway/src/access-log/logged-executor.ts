import { answerError } from '@samspill/service-kit/answer-error';
import type { Logger } from '@samspill/service-kit/logger';
import { type ExecutionResult, OperationTypeNode, getOperationAST, getVariableValues } from 'graphql';
import type { ExecutionRequest, Executor } from '../executor/executor.ts';
import type { AccessLog } from './access-log.ts';
import { rootFields } from './root-fields.ts';

/**
 * The same executor, each write logged: that it is about to run, on disk before it does, and what came of it before it
 * is answered. What cannot be logged is not run: TEMPORARILY_UNAVAILABLE. Reads are none of its business.
 */
export function loggedExecutor(executor: Executor, log: AccessLog, logger: Logger): Executor {
  return {
    ...executor,
    async execute(request) {
      const { document, operationName, context } = request;
      const operation = getOperationAST(document, operationName)!;
      if (operation.operation !== OperationTypeNode.MUTATION) return executor.execute(request);
      const fields = rootFields(document, operation, valuesOf(request));
      const { viewer, correlationId } = context;
      if (fields.size === 0 || viewer.role === 'anonymous') return executor.execute(request);

      let entry: string;
      try {
        const named = operation.name?.value ?? null;
        const names = [...fields.values()];
        entry = await log.begin({ viewer, operationName: named, rootFields: names, correlationId });
      } catch (error) {
        const data = Object.fromEntries([...fields.keys()].map((key) => [key, null]));
        return { data, errors: [answerError(error, { ...context, logger })] };
      }
      const result = await executor.execute(request);
      await log.finish(entry, outcomesOf(result, [...fields.keys()])).catch((error: unknown) =>
        // Without it the entry says for ever that the outcome is not known, which is true of the log.
        logger.warn({ correlationId, err: error }, 'the outcome of a write was not logged'),
      );
      return result;
    },
  };

  function valuesOf({ document, operationName, variables = {} }: ExecutionRequest) {
    const { variableDefinitions = [] } = getOperationAST(document, operationName)!;
    return getVariableValues(executor.schema, variableDefinitions, variables).coerced ?? {};
  }
}

/** A field whose own value is there took effect, whatever became of what hangs on it. */
export function outcomesOf({ data, errors = [] }: ExecutionResult, keys: readonly string[]): string[] {
  return keys.map((key) => {
    if (data?.[key] !== null && data?.[key] !== undefined) return 'OK';
    const refused = errors.find(({ path }) => path === undefined || path[0] === key);
    return refused === undefined ? 'OK' : String(refused.extensions['code']);
  });
}
