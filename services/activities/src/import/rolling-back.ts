import type { Deps } from '../deps.ts';

/** Everything happens, and then it has not: what would come of it is known, and nothing is stored. */
export function rollingBack({ transaction, now }: Deps): Deps {
  class RolledBack extends Error {}
  return {
    now,
    async transaction(work) {
      let done: { readonly result: Awaited<ReturnType<typeof work>> } | null = null;
      try {
        await transaction(async (scope) => {
          done = { result: await work(scope) };
          await scope.em.flush();
          throw new RolledBack();
        });
      } catch (error) {
        if (!(error instanceof RolledBack)) throw error;
      }
      return done!.result;
    },
  };
}
