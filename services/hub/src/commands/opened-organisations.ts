import { open, type OpenedOrganisations as Organisations } from '@samspill/organisations/open';
import { createLogger } from '@samspill/service-kit/logger';
import { readHubId } from '../start/databases.ts';
import { openDatabases, type WhichData } from './opened-databases.ts';

export interface OpenedOrganisations extends AsyncDisposable {
  readonly organisations: Organisations;
}

/**
 * Organisations alone, for a long import: what the other services make of its facts is for the hub to do, not for the
 * command to wait for.
 */
export async function openOrganisations(which: WhichData): Promise<OpenedOrganisations> {
  await using opened = new AsyncDisposableStack();
  const { databases, embedded } = opened.use(await openDatabases(which));
  const logger = createLogger({
    service: 'samspill',
    level: which.env.LOG_LEVEL,
    destination: process.stderr,
  });
  const organisations = opened.adopt(
    await open(
      {
        ORGANISATIONS_DATABASE_URL: databases.organisations.appUrl,
        ORGANISATIONS_READER_URL: databases.organisations.readerUrl,
        HUB_ID: await readHubId(databases),
        ACCEPT_TEST_NUMBERS: embedded,
      },
      { logger },
    ),
    (service) => service.dispose(),
  );
  const held = opened.move();
  return { organisations, [Symbol.asyncDispose]: () => held.disposeAsync() };
}
