import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { answerError } from '@samspill/service-kit/answer-error';
import type { Logger } from '@samspill/service-kit/logger';
import { checkScalarInput } from '@samspill/service-kit/scalars';
import { inSpan } from '@samspill/service-kit/trace-context';
import type { Execute } from '@samspill/service-kit/service';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  OperationTypeNode,
  buildASTSchema,
  execute as executeHere,
  getOperationAST,
  parse,
} from 'graphql';
import { completeResult, shapeOf } from './complete-result.ts';
import type { EventSource, ExecutionRequest, Executor, RequestContext } from './executor.ts';
import { perDocument, perDocumentAsync } from './per-document.ts';
import { refusedEverywhere } from './refused-everywhere.ts';
import { planWithinLimits } from './plan-limits.ts';
import { splitIntrospection } from './split-introspection.ts';
import { openSource, resultPerEvent } from './subscribe.ts';

export interface HiveExecutorOptions {
  readonly supergraphSdl: string;
  /** By the name each has in the supergraph. */
  readonly subgraphs: Readonly<Record<string, Execute>>;
  /** The subgraph that holds Subscription, and who answers for its fields, by field name. */
  readonly subscriptions?: {
    readonly schema: GraphQLSchema;
    readonly sources: Readonly<Record<string, EventSource>>;
  };
  readonly logger: Logger;
}

/** What rides through Hive to our own function, unread by it. */
interface RunContext extends RequestContext {
  /** One event's value of the subscription's root field, by field name. */
  readonly event?: Readonly<Record<string, unknown>>;
  /** Filled on the way: names of the mutations that were repeats and did nothing. */
  readonly replayed: string[];
}

interface SubgraphCall {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly context?: RunContext;
}

/**
 * Runs operations on the Guild's Rust planner and its plan runner, in this process: a subgraph is a function.
 * Only `unifiedGraphHandler` is used: no transport, no server, no signal handlers.
 */
export async function hiveExecutor(options: HiveExecutorOptions): Promise<Executor> {
  const { supergraphSdl, subgraphs, subscriptions, logger } = options;
  const hive = await unifiedGraphHandler({
    unifiedGraph: buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true }),
    getUnifiedGraphSDL: () => supergraphSdl,
    onSubgraphExecute: (name, call) => callSubgraph(name, call as SubgraphCall) as never,
  });
  const run = hive.executor!;
  const schema = hive.unifiedGraph;
  checkScalarInput(schema);
  const planner = new QueryPlanner(supergraphSdl);

  const split = perDocument(splitIntrospection);
  const shape = perDocument((document, operationName) => shapeOf(schema, document, operationName));
  const planned = perDocumentAsync(async (document, operationName) => {
    const { data } = split(document, operationName);
    if (data) await planWithinLimits(planner, data, operationName);
  });

  return {
    schema,
    plan: planned,
    async execute(request) {
      const { introspection, data } = split(request.document, request.operationName);
      if (!introspection) return data ? runPlan(request) : { data: {} };
      const described = await introspect(introspection, request);
      if (!data) return described;
      return joined(described, await runPlan({ ...request, document: data }));
    },
    async subscribe(request) {
      const { field, events } = await openSource(schema, subscriptions?.sources ?? {}, request);
      return resultPerEvent(events, (value) => runPlan(request, { event: { [field]: value } }));
    },
  };

  async function runPlan(
    request: ExecutionRequest,
    about: Pick<RunContext, 'event'> = {},
  ): Promise<ExecutionResult> {
    const { document, operationName, variables } = request;
    const context: RunContext = { ...request.context, ...about, replayed: [] };
    // For a subscription a run an event: Hive's own subscription runner carries one event's errors into the next.
    const result = await run({
      document,
      operationType: getOperationAST(document, operationName)!.operation,
      context,
      ...(variables && { variables }),
      ...(operationName && { operationName }),
    });
    const completed = completeResult(shape(document, operationName), result as ExecutionResult);
    if (context.replayed.length === 0) return completed;
    return { ...completed, extensions: { ...completed.extensions, replayed: context.replayed } };
  }

  async function callSubgraph(name: string, call: SubgraphCall): Promise<ExecutionResult> {
    const { document, variables, operationName } = call;
    const { viewer, language, correlationId, event } = call.context!;
    try {
      if (
        event &&
        subscriptions &&
        getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION
      ) {
        return await executeHere({
          schema: subscriptions.schema,
          document,
          variableValues: variables,
          rootValue: event,
        });
      }
      const execute = subgraphs[name];
      if (!execute) throw new Error(`the supergraph names a subgraph that was not given: ${name}`);
      const request = { document, viewer, language, correlationId };
      const result = await inSpan('subgraph', { subgraph: name, correlationId }, () =>
        execute({
          ...request,
          ...(variables && { variables }),
          ...(operationName && { operationName }),
        }),
      );
      const repeats = result.extensions?.['replayed'];
      if (Array.isArray(repeats)) call.context!.replayed.push(...(repeats as string[]));
      return refusedEverywhere(document, result, operationName);
    } catch (error) {
      return { data: null, errors: [answerError(error, { language, correlationId, logger })] };
    }
  }

  function introspect(document: DocumentNode, { variables, operationName }: ExecutionRequest) {
    return executeHere({ schema, document, variableValues: variables, operationName });
  }
}

function joined(one: ExecutionResult, other: ExecutionResult): ExecutionResult {
  const errors = [...(one.errors ?? []), ...(other.errors ?? [])];
  const data = one.data && other.data ? { ...one.data, ...other.data } : null;
  return { data, ...(errors.length > 0 && { errors }) };
}
