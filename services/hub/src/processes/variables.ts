import { activitiesEnv } from '@samspill/activities/env';
import { gatewayEnv } from '@samspill/gateway/env';
import { organisationsEnv } from '@samspill/organisations/env';
import type { EnvDefinition } from '@samspill/service-kit/env';
import { processVariables } from '@samspill/service-kit/process-variables';
import type { HubEnv } from '../env.ts';
import type { Databases } from '../start/databases.ts';
import type { OpenedData } from '../start/open-data.ts';
import type { HubDeps } from '../start/start-hub.ts';

/** The services that run as processes of their own, and the variables that each of them names. */
export const services = {
  organisations: organisationsEnv,
  activities: activitiesEnv,
} satisfies Record<string, EnvDefinition>;

export type ServiceName = keyof typeof services;
export const serviceNames = Object.keys(services) as ServiceName[];

export type Variables = Readonly<Record<string, string>>;

/** What a process has of our own environment: where programs, caches and certificates are; no address and no secret. */
const INHERITED = /^(?:PATH|HOME|LANG|LC_\w+|TZ|TMPDIR|NODE_(?!OPTIONS$)\w+|SSL_CERT_\w+|OTEL_\w+)$/;

/**
 * Every variable that some process of the hub needs, apart from the log and the addresses.
 *
 * @param environment `process.env`
 */
export function allVariables(
  data: OpenedData,
  env: HubEnv,
  signingKey: string,
  environment: HubDeps['environment'],
): Variables {
  const { databases, hubId, embedded } = data;
  const inherited = Object.entries(environment).filter(([name]) => INHERITED.test(name));
  return {
    ...(Object.fromEntries(inherited) as Variables),
    ...addressVariables(databases),
    HUB_ID: hubId,
    // Numbers of the test series belong to trials: the sample world has no others.
    ACCEPT_TEST_NUMBERS: String(embedded),
    GATEWAY_SIGNING_KEY: signingKey,
    LOG_LEVEL: env.LOG_LEVEL,
    ...(env.GATEWAY_KEYS_FROM && { GATEWAY_KEYS_FROM: env.GATEWAY_KEYS_FROM.join() }),
  };
}

/** Where each database is, by the name that processes know it by. */
export function addressVariables(databases: Databases): Variables {
  const addresses = Object.entries(databases).flatMap(([service, { appUrl, readerUrl }]) => [
    [`${service.toUpperCase()}_DATABASE_URL`, appUrl],
    [`${service.toUpperCase()}_READER_URL`, readerUrl],
  ]);
  return Object.fromEntries(addresses) as Variables;
}

/** What a service gets: what it names, and nothing of the others. */
export function variablesOf(service: ServiceName, all: Variables): Variables {
  return named({ ...services[service], ...processVariables }, all);
}

export function gatewayVariables(all: Variables): Variables {
  return named(gatewayEnv, all);
}

/** What writes the sample world is all services at once. */
export function sampleVariables(all: Variables): Variables {
  return named(Object.assign({}, ...Object.values(services)) as EnvDefinition, all);
}

function named(definition: EnvDefinition, all: Variables): Variables {
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => Object.hasOwn(definition, name) || INHERITED.test(name)),
  );
}
