import type { ActivitiesEnv } from '@samspill/activities/env';
import { open as openActivities, type OpenedActivities } from '@samspill/activities/open';
import type { OrganisationsEnv } from '@samspill/organisations/env';
import { open as openOrganisations, type OpenedOrganisations } from '@samspill/organisations/open';
import type { Logger } from '@samspill/service-kit/logger';
import type { Databases } from './databases.ts';

export interface OpenedServices {
  readonly organisations: OpenedOrganisations;
  readonly activities: OpenedActivities;
}

export interface ServicesOptions {
  readonly databases: Databases;
  readonly hubId: string;
  readonly acceptTestNumbers: boolean;
  readonly logger: Logger;
}

/** Every service without its door: commands write through stories. What fails in the middle takes down what was opened before it. */
export async function openServices(options: ServicesOptions): Promise<OpenedServices & AsyncDisposable> {
  await using opened = new AsyncDisposableStack();
  const { logger } = options;
  const env = servicesEnv(options);
  const organisations = opened.adopt(
    await openOrganisations(env, { logger: logger.child({ service: 'organisations' }) }),
    (service) => service.dispose(),
  );
  const activities = opened.adopt(
    await openActivities(env, { logger: logger.child({ service: 'activities' }) }),
    (service) => service.dispose(),
  );
  const held = opened.move();
  return { organisations, activities, [Symbol.asyncDispose]: () => held.disposeAsync() };
}

/** What all of them are told. */
export function servicesEnv({
  databases: { organisations, activities },
  hubId,
  acceptTestNumbers,
}: Omit<ServicesOptions, 'logger'>): OrganisationsEnv & ActivitiesEnv {
  return {
    ORGANISATIONS_DATABASE_URL: organisations.appUrl,
    ORGANISATIONS_READER_URL: organisations.readerUrl,
    ACTIVITIES_DATABASE_URL: activities.appUrl,
    ACTIVITIES_READER_URL: activities.readerUrl,
    HUB_ID: hubId,
    ACCEPT_TEST_NUMBERS: acceptTestNumbers,
  };
}
