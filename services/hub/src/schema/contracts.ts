import { readFile } from 'node:fs/promises';
import { activitiesEnv } from '@samspill/activities/env';
import { activitiesSubgraph } from '@samspill/activities/schema';
import { asyncApi } from '@samspill/events/asyncapi';
import { catalogue } from '@samspill/events/catalogue';
import { dataSchema, schemaPath } from '@samspill/events/json-schema';
import { compose } from '@samspill/gateway/composition/compose';
import { gatewayEnv } from '@samspill/gateway/env';
import { GATEWAY_SUBGRAPH, gatewaySdl } from '@samspill/gateway/subscriptions/subscriptions-subgraph';
import { organisationsEnv } from '@samspill/organisations/env';
import { organisationsSubgraph } from '@samspill/organisations/schema';
import { type EnvDefinition, envTable } from '@samspill/service-kit/env';
import { refusalsPage } from '@samspill/service-kit/refusals-page';
import { processVariables } from '@samspill/service-kit/process-variables';
import { stringify } from 'yaml';
import { hubEnv } from '../env.ts';

/** Text by path from the root of the repository: everything that is printed from code. */
export async function contracts(root: URL): Promise<Map<string, string>> {
  const subgraphs = [organisationsSubgraph, activitiesSubgraph, { name: GATEWAY_SUBGRAPH, sdl: gatewaySdl }];
  const printed = new Map<string, string>();
  for (const { name, sdl } of subgraphs) printed.set(`schema/graphql/${name}.graphql`, sdl);
  printed.set('schema/graphql/supergraph.graphql', compose(subgraphs));
  for (const definition of catalogue) {
    printed.set(
      `schema/events/${schemaPath(definition)}`,
      `${JSON.stringify(dataSchema(definition), null, 2)}\n`,
    );
  }
  printed.set('schema/asyncapi.yaml', stringify(asyncApi(), { aliasDuplicateObjects: false, lineWidth: 0 }));
  printed.set('docs/refusals.md', refusalsPage());
  for (const [name, env] of Object.entries({
    organisations: { ...organisationsEnv, ...processVariables },
    activities: { ...activitiesEnv, ...processVariables },
    gateway: gatewayEnv,
    hub: hubEnv,
  })) {
    const path = `services/${name}/README.md`;
    printed.set(path, withEnvTable(await readFile(new URL(path, root), 'utf8'), env));
  }
  return printed;
}

const BETWEEN_MARKERS = /(<!-- env -->\n)[^]*?(\n<!-- \/env -->)/;

function withEnvTable(readme: string, env: EnvDefinition): string {
  if (!BETWEEN_MARKERS.test(readme)) throw new Error('the README has no place for the table of variables');
  return readme.replace(
    BETWEEN_MARKERS,
    (_, before: string, after: string) => `${before}${envTable(env)}${after}`,
  );
}
