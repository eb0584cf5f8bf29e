import { type Activities, start as startActivities } from '@samspill/activities/start';
import { type Organisations, start as startOrganisations } from '@samspill/organisations/start';
import type { Logger } from '@samspill/service-kit/logger';
import type { Databases } from './databases.ts';

export interface Services extends AsyncDisposable {
  readonly organisations: Organisations;
  readonly activities: Activities;
}

/** Every service in this process, without a door. What fails in the middle takes down what was started before it. */
export async function startServices({
  databases,
  hubId,
  acceptTestNumbers,
  logger,
}: {
  databases: Databases;
  hubId: string;
  acceptTestNumbers: boolean;
  logger: Logger;
}): Promise<Services> {
  await using started = new AsyncDisposableStack();
  const readers = {
    ORGANISATIONS_READER_URL: databases.organisations.readerUrl,
    ACTIVITIES_READER_URL: databases.activities.readerUrl,
  };
  const organisations = started.adopt(
    await startOrganisations(
      {
        ...readers,
        ORGANISATIONS_DATABASE_URL: databases.organisations.appUrl,
        HUB_ID: hubId,
        ACCEPT_TEST_NUMBERS: acceptTestNumbers,
      },
      { logger: logger.child({ service: 'organisations' }) },
    ),
    (service) => service.dispose(),
  );
  const activities = started.adopt(
    await startActivities(
      { ...readers, ACTIVITIES_DATABASE_URL: databases.activities.appUrl, HUB_ID: hubId },
      { logger: logger.child({ service: 'activities' }) },
    ),
    (service) => service.dispose(),
  );
  const running = started.move();
  return { organisations, activities, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
