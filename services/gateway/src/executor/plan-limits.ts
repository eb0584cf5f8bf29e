import type { PlanNode, QueryPlan, QueryPlanner } from '@graphql-hive/router-query-planner';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type DocumentNode, print } from 'graphql';

/** Planning runs on a thread of its own and looks at the clock between steps. */
export const PLAN_MS_MAX = 200;
/** Lookups in subgraphs that one operation may lead to, also that travel in one call, by the places they are for. */
export const PLAN_FETCHES_MAX = 64;
/** The thread pool has four; database drivers need some of them too. */
export const PLANNING_AT_ONCE_MAX = 2;

const NO_LABELS: ReadonlySet<string> = new Set();

let planning = 0;
const waiting: (() => void)[] = [];

/** Plans a document. Refuses one whose plan takes too long to make or calls too many subgraphs: QUERY_PLAN_TOO_COSTLY. */
export async function planWithinLimits(
  planner: QueryPlanner,
  document: DocumentNode,
  operationName?: string,
): Promise<QueryPlan> {
  const plan = await timed(planner, print(document), operationName);
  const fetches = countFetches(plan.node);
  if (fetches > PLAN_FETCHES_MAX)
    throw new Refusal('QUERY_PLAN_TOO_COSTLY', { fetches, max: PLAN_FETCHES_MAX });
  return plan;
}

async function timed(planner: QueryPlanner, text: string, operationName?: string) {
  if (planning >= PLANNING_AT_ONCE_MAX) await new Promise<void>((resolve) => waiting.push(resolve));
  planning += 1;
  const signal = AbortSignal.timeout(PLAN_MS_MAX);
  try {
    return await planner.planAsync(text, operationName, NO_LABELS as Set<string>, 0, signal);
  } catch (error) {
    if (signal.aborted) throw new Refusal('QUERY_PLAN_TOO_COSTLY', { max: PLAN_FETCHES_MAX });
    throw error;
  } finally {
    planning -= 1;
    waiting.shift()?.();
  }
}

function countFetches(node: PlanNode | undefined): number {
  if (!node) return 0;
  switch (node.kind) {
    case 'Fetch':
      return 1;
    case 'BatchFetch':
      return node.entityBatch.aliases.reduce((sum, { paths }) => sum + paths.length, 0);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.reduce((sum, child) => sum + countFetches(child), 0);
    case 'Flatten':
      return countFetches(node.node);
    case 'Condition':
      return countFetches(node.ifClause) + countFetches(node.elseClause);
    case 'Subscription':
      return countFetches(node.primary);
    default:
      return 0;
  }
}
