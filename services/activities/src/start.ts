import { forgetting } from '@samspill/messaging/forgetting';
import { createExecute } from '@samspill/service-kit/execute';
import type { Service, SubgraphRequest } from '@samspill/service-kit/service';
import { actingAs } from '@samspill/service-kit/viewer';
import type { Context } from './context.ts';
import type { ActivitiesEnv } from './env.ts';
import { loadersOf } from './loaders.ts';
import { open, type OpenedActivities, type StartOptions } from './open.ts';
import { readsOf } from './reads.ts';
import { activitiesSubgraph } from './schema.ts';
import { SearchSample } from './search/sample/search-sample.ts';

/** What `start` gives beside the service: the tests write through it. */
export type Activities = OpenedActivities & Service;

/** The composition root: everything is made here and in `open`, for the process of its own and for the hub alike. */
export async function start(env: ActivitiesEnv, options: StartOptions): Promise<Activities> {
  const { logger } = options;
  const opened = await open(env, options);
  const { orm, now, messaging } = opened;
  const sample = new SearchSample(() => readsOf(orm.em.fork()), logger);

  const context = ({ viewer, language, correlationId }: SubgraphRequest): Context => {
    const reads = readsOf(orm.em.fork());
    const loaders = loadersOf(reads, now);
    const transaction = forgetting(
      messaging.transactionFor({ correlationId }, actingAs(viewer, 'write')),
      loaders,
    );
    return {
      viewer,
      language,
      now,
      reads,
      // Only a search asks for it.
      get sample() {
        return sample.current();
      },
      loaders,
      transaction,
      replayed: [],
    };
  };

  return {
    ...opened,
    execute: createExecute({
      schema: activitiesSubgraph.schema,
      context,
      replayed: (used) => used.replayed,
      logger,
    }),
    async dispose() {
      await sample.stop();
      await opened.dispose();
    },
  };
}
