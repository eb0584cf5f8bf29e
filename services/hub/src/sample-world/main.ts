import 'reflect-metadata';
import { activitiesEnv } from '@samspill/activities/env';
import { open as openActivities } from '@samspill/activities/open';
import { organisationsEnv } from '@samspill/organisations/env';
import { open as openOrganisations } from '@samspill/organisations/open';
import { readEnv } from '@samspill/service-kit/env';
import { createLogger } from '@samspill/service-kit/logger';
import { endWithSupervisor } from '@samspill/service-kit/supervisor-channel';
import { writeSampleWorld } from './sample-world.ts';

// The sample world as a process of its own, for a hub whose services are others: it writes through the same stories, as
// another instance of each service would, and ends.
endWithSupervisor();
const env = readEnv({ ...organisationsEnv, ...activitiesEnv }, process.env);
const logger = createLogger({ service: 'sample-world', level: 'warn' });
const organisations = await openOrganisations(env, { logger });
const activities = await openActivities(env, { logger });
await writeSampleWorld({ organisations, activities, signal: new AbortController().signal });
await activities.dispose();
await organisations.dispose();
process.exit();
