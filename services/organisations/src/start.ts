import { forgetting } from '@samspill/messaging/forgetting';
import { createExecute } from '@samspill/service-kit/execute';
import type { Service, SubgraphRequest } from '@samspill/service-kit/service';
import { actingAs } from '@samspill/service-kit/viewer';
import type { Context } from './context.ts';
import type { OrganisationsEnv } from './env.ts';
import { open, type OpenedOrganisations, type StartOptions } from './open.ts';
import { organisationLoaders } from './organisation/organisation.loader.ts';
import { readsOf } from './organisation/organisation-reads.ts';
import { organisationsSubgraph } from './schema.ts';

/** What `start` gives beside the service: the tests write through it. */
export type Organisations = OpenedOrganisations & Service;

/** The composition root: everything is made here and in `open`, for the process of its own and for the hub alike. */
export async function start(env: OrganisationsEnv, options: StartOptions): Promise<Organisations> {
  const opened = await open(env, options);
  const { orm, now, messaging } = opened;

  const context = ({ viewer, language, correlationId }: SubgraphRequest): Context => {
    const reads = readsOf(orm.em.fork());
    const loaders = organisationLoaders(reads);
    const transaction = forgetting(
      messaging.transactionFor({ correlationId }, actingAs(viewer, 'write')),
      loaders,
    );
    return {
      viewer,
      language,
      now,
      reads,
      loaders,
      transaction,
      replayed: [],
      factsAbout: (ids) => messaging.history.about({ service: 'organisations', dataClass: 'public' }, ids),
      acceptTestNumbers: env.ACCEPT_TEST_NUMBERS,
    };
  };

  return {
    ...opened,
    execute: createExecute({
      schema: organisationsSubgraph.schema,
      context,
      replayed: (used) => used.replayed,
      logger: options.logger,
    }),
  };
}
