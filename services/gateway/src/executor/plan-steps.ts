import type { FetchNode, PlanNode } from '@graphql-hive/router-query-planner';
import { type DocumentNode, type ExecutionResult, type GraphQLError, parse } from 'graphql';
import { entityLookup, lookupOf } from './entity-lookup.ts';
import { rewriteBy } from './rewrites.ts';
import { type Tree, merge } from './tree.ts';
import type { Fits } from './type-conditions.ts';

/** One operation under way. */
export interface PlanRun {
  /** What has been answered so far. */
  readonly data: Tree;
  readonly errors: GraphQLError[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly call: (fetch: SubgraphFetch, variables: Record<string, unknown>) => Promise<ExecutionResult>;
}

/** What a subgraph is asked: the same object each time the plan runs, so that whoever takes it knows it again. */
export interface SubgraphFetch {
  readonly subgraph: string;
  readonly document: DocumentNode;
  readonly isSubscription: boolean;
}

/** Part of a plan, ready to run. Rejects only for a fault of ours: what a subgraph refuses is among the run's errors. */
export type Step = (run: PlanRun) => Promise<void>;

/** A planner's plan, read once: documents parsed, paths and requirements resolved. */
export function stepOf(node: PlanNode | undefined, fits: Fits): Step {
  if (!node) return nothing;
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((each) => stepOf(each, fits));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((each) => stepOf(each, fits));
      return async (run) => {
        await Promise.all(steps.map((step) => step(run)));
      };
    }
    case 'Condition': {
      const holds = stepOf(node.ifClause, fits);
      const fails = stepOf(node.elseClause, fits);
      return (run) => (run.variables[node.condition] === true ? holds(run) : fails(run));
    }
    case 'Flatten': {
      const { node: fetch, path } = node;
      if (fetch.kind !== 'Fetch') throw new Error(`a plan that looks up by a ${fetch.kind}`);
      const lookup = lookupOf({ ...fetch, requires: fetch.requires ?? [], paths: [path] }, fits);
      return entityLookup(
        subgraphFetch(fetch),
        fetch.variableUsages,
        [lookup],
        fits,
        rewriteBy(fetch.outputRewrites, fits),
      );
    }
    case 'BatchFetch': {
      const lookups = node.entityBatch.aliases.map((alias) => lookupOf(alias, fits));
      return entityLookup(subgraphFetch(node), node.variableUsages, lookups, fits);
    }
    case 'Fetch':
      return rootFetch(node, fits);
    case 'Subscription':
      return rootFetch(node.primary, fits);
    default:
      throw new Error(`a plan with a ${node.kind}`);
  }
}

async function nothing(): Promise<void> {}

function rootFetch(node: FetchNode, fits: Fits): Step {
  const fetch = subgraphFetch(node);
  const rewrite = rewriteBy(node.outputRewrites, fits);
  return async (run) => {
    const { data, errors = [] } = await run.call(fetch, picked(run.variables, node.variableUsages));
    for (const error of errors) run.errors.push(error);
    if (!data) return;
    rewrite(data);
    merge(run.data, data);
  };
}

function subgraphFetch({
  serviceName,
  operation,
  operationKind,
}: Pick<FetchNode, 'serviceName' | 'operation' | 'operationKind'>): SubgraphFetch {
  return {
    subgraph: serviceName,
    document: parse(operation, { noLocation: true }),
    isSubscription: operationKind === 'subscription',
  };
}

/** The variables that a fetch uses, of those that were sent. */
export function picked(
  variables: PlanRun['variables'],
  names: readonly string[] | undefined,
): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  for (const name of names ?? []) if (Object.hasOwn(variables, name)) own[name] = variables[name];
  return own;
}
