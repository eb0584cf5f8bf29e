import type { Metrics } from '@samspill/service-kit/metrics';
import { inSpan } from '@samspill/service-kit/trace-context';
import { getOperationAST } from 'graphql';
import type { Executor } from './executor.ts';

/** The same executor, each query and mutation timed, counted and in a span of its own. */
export function measuredExecutor(executor: Executor, metrics: Metrics): Executor {
  return {
    ...executor,
    execute(request) {
      const kind = getOperationAST(request.document, request.operationName)!.operation;
      const { correlationId, viewer } = request.context;
      return inSpan(
        'operation',
        { operationKind: kind, correlationId, viewerRole: viewer.role },
        async () => {
          const start = performance.now();
          try {
            return await executor.execute(request);
          } finally {
            metrics.operation({ kind, seconds: (performance.now() - start) / 1_000 });
          }
        },
      );
    },
  };
}
