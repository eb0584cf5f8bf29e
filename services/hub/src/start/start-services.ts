import { type Activities, start as startActivities } from '@samspill/activities/start';
import { type Organisations, start as startOrganisations } from '@samspill/organisations/start';
import { servicesEnv, type ServicesOptions } from './open-services.ts';

export interface Services extends AsyncDisposable {
  readonly organisations: Organisations;
  readonly activities: Activities;
}

/** Every service in this process, without a way in from outside. What fails in the middle takes down what was started before it. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  await using started = new AsyncDisposableStack();
  const { logger } = options;
  const env = servicesEnv(options);
  const organisations = started.adopt(
    await startOrganisations(env, { logger: logger.child({ service: 'organisations' }) }),
    (service) => service.dispose(),
  );
  const activities = started.adopt(
    await startActivities(env, { logger: logger.child({ service: 'activities' }) }),
    (service) => service.dispose(),
  );
  const running = started.move();
  return { organisations, activities, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
