import DataLoader from 'dataloader';
import { BATCH_KEYS_MAX } from './loader.ts';

/** One parent's list, as a field of it was asked for. */
export interface ListOf<Parent extends string, Args> {
  readonly parent: Parent;
  readonly args: Args;
}

/**
 * Siblings in a query ask with the same arguments and become one `load`; others become one for each way of asking.
 * `load` gives one answer a parent, in their order.
 */
export function batchedByArguments<Parent extends string, Args, Answer>(
  load: (parents: readonly Parent[], args: Args) => Promise<readonly Answer[]>,
): DataLoader<ListOf<Parent, Args>, Answer, string> {
  return new DataLoader(
    async (asked: readonly ListOf<Parent, Args>[]) => {
      const answers = new Map<string, Answer>();
      for (const alike of Map.groupBy(asked, ({ args }) => JSON.stringify(args)).values()) {
        const found = await load(
          alike.map(({ parent }) => parent),
          alike[0]!.args,
        );
        for (const [i, answer] of found.entries()) answers.set(wholeKey(alike[i]!), answer);
      }
      return asked.map((one) => answers.get(wholeKey(one))!);
    },
    { maxBatchSize: BATCH_KEYS_MAX, cacheKeyFn: wholeKey },
  );
}

function wholeKey({ parent, args }: ListOf<string, unknown>): string {
  return `${parent} ${JSON.stringify(args)}`;
}
