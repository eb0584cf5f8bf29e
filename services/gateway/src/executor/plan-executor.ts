import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { answerError } from '@samspill/service-kit/answer-error';
import type { Logger } from '@samspill/service-kit/logger';
import type { Execute } from '@samspill/service-kit/service';
import { inSpan } from '@samspill/service-kit/trace-context';
import { type ExecutionResult, type GraphQLSchema, execute as executeHere, getOperationAST } from 'graphql';
import { boundedCache } from '@samspill/service-kit/bounded-cache';
import { type Asked, askedBy } from './answer-shape.ts';
import { completeAnswer } from './complete-answer.ts';
import { conditionsIn, defaultsOf, withoutConditions } from './conditions.ts';
import type { EventSource, ExecutionRequest, Executor, RequestContext } from './executor.ts';
import { outerName, withInnerNames } from './inner-names.ts';
import { perDocument } from './per-document.ts';
import { planWithinLimits } from './plan-limits.ts';
import { type PlanRun, type Step, type SubgraphFetch, stepOf } from './plan-steps.ts';
import { publicSchema } from './public-schema.ts';
import { refusedEverywhere } from './refused-everywhere.ts';
import { splitIntrospection } from './split-introspection.ts';
import { sharedResults } from './shared-results.ts';
import { openSource, resultPerEvent, withCursor } from './subscribe.ts';
import { typeConditions } from './type-conditions.ts';

export interface PlanExecutorOptions {
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

/** One event's value of the subscription's root field, by field name. */
type EventValue = Readonly<Record<string, unknown>>;

/** Ways for one document's conditions to turn out that are kept ready. */
export const OUTCOMES_MAX = 16;

/** A document's plan, ready to run, and what its answer has to hold. */
interface Planned {
  readonly step: Step;
  readonly asked: Asked;
}

/** An operation as it is asked for. */
type Operation = Pick<ExecutionRequest, 'document' | 'operationName' | 'variables'>;

/** Runs operations by the plans of the Guild's Rust planner, in this process: a subgraph is a function. */
export function planExecutor({
  supergraphSdl,
  subgraphs,
  subscriptions,
  logger,
}: PlanExecutorOptions): Executor {
  const planner = new QueryPlanner(supergraphSdl);
  const schema = publicSchema(planner);
  const fits = typeConditions(supergraphSdl);
  const split = perDocument(splitIntrospection);
  const shared = sharedResults();
  const plans = perDocument((document, operationName) => ({
    defaults: defaultsOf(getOperationAST(document, operationName)!),
    conditions: conditionsIn(document),
    byOutcome: boundedCache<string, Promise<Planned>>(OUTCOMES_MAX),
  }));

  return {
    schema,
    async plan(operation) {
      const { data } = split(operation.document, operation.operationName);
      if (data) await planned({ ...operation, document: data });
    },
    async execute(request) {
      const { introspection, data } = split(request.document, request.operationName);
      if (!introspection) return data ? run(request) : { data: {} };
      const { variables: variableValues, operationName } = request;
      const described = await executeHere({ schema, document: introspection, variableValues, operationName });
      return data ? joined(described, await run({ ...request, document: data })) : described;
    },
    async subscribe(request) {
      const { field, events } = await openSource(schema, subscriptions?.sources ?? {}, request);
      return resultPerEvent(events, (value) =>
        shared(request, value, async () => withCursor(await run(request, { [field]: value }), value)),
      );
    },
  };

  /** Made once for each way that the document's conditions turn out. A failure is not kept: it may have been a busy moment. */
  function planned({ document, operationName, variables = {} }: Operation): Promise<Planned> {
    const { conditions, byOutcome, defaults } = plans(document, operationName);
    const all = { ...defaults, ...variables };
    const outcome = conditions.map((name) => (all[name] === true ? 1 : 0)).join('');
    return byOutcome.get(outcome, () => {
      const making = makePlan({ document, operationName, variables: all });
      making.catch(() => byOutcome.drop(outcome));
      return making;
    });
  }

  async function makePlan({ document, operationName, variables = {} }: Operation): Promise<Planned> {
    const inner = withInnerNames(withoutConditions(document, variables));
    const { node } = await planWithinLimits(planner, inner, operationName);
    return { step: stepOf(node, fits), asked: askedBy(schema, document, { operationName, variables }) };
  }

  async function run(request: ExecutionRequest, event?: EventValue): Promise<ExecutionResult> {
    const { document, operationName, variables, context } = request;
    const { step, asked } = await planned(request);
    // Names of the mutations that were repeats and did nothing.
    const replayed: string[] = [];
    const under: PlanRun = {
      data: {},
      errors: [],
      variables: { ...plans(document, operationName).defaults, ...variables },
      call: (fetch, own) =>
        event && fetch.isSubscription
          ? eventAnswer(fetch, own, event)
          : callSubgraph(fetch, own, context, replayed),
    };
    await step(under);
    const answer = completeAnswer(asked, under);
    return replayed.length === 0 ? answer : { ...answer, extensions: { replayed: replayed.map(outerName) } };
  }

  /** What the event holds, as the subgraph that tells of it would answer. */
  async function eventAnswer(
    { document }: SubgraphFetch,
    variableValues: Record<string, unknown>,
    rootValue: EventValue,
  ): Promise<ExecutionResult> {
    return executeHere({ schema: subscriptions!.schema, document, variableValues, rootValue });
  }

  async function callSubgraph(
    { subgraph, document }: SubgraphFetch,
    variables: Record<string, unknown>,
    { viewer, language, correlationId }: RequestContext,
    replayed: string[],
  ): Promise<ExecutionResult> {
    try {
      const execute = subgraphs[subgraph];
      if (!execute) throw new Error(`the supergraph names a subgraph that was not given: ${subgraph}`);
      const result = await inSpan('subgraph', { subgraph, correlationId }, () =>
        execute({ document, variables, viewer, language, correlationId }),
      );
      const repeats = result.extensions?.['replayed'];
      if (Array.isArray(repeats)) replayed.push(...(repeats as string[]));
      return refusedEverywhere(document, result);
    } catch (error) {
      const errors = [answerError(error, { language, correlationId, logger })];
      return refusedEverywhere(document, { data: null, errors });
    }
  }
}

function joined(one: ExecutionResult, other: ExecutionResult): ExecutionResult {
  const errors = [...(one.errors ?? []), ...(other.errors ?? [])];
  const data = one.data && other.data ? { ...one.data, ...other.data } : null;
  return { data, ...(errors.length > 0 && { errors }) };
}
