import { ask } from './ask.ts';
import type { StartedHub } from './started-hub.ts';

/** Registers an organisation over the public door. Gives its id; throws what was refused. */
export async function registerOrganisation(
  hub: StartedHub,
  name: string,
  municipalityNumber = '4601',
): Promise<string> {
  const { data, errors } = await ask(
    hub.url,
    `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { organisation { id } } }`,
    {
      key: hub.writeKey,
      variables: {
        input: {
          name,
          municipalityNumber,
          kind: 'ASSOCIATION',
          numberMissingReason: 'NETWORK',
          source: 'OPERATOR',
        },
      },
    },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.registerOrganisation.organisation.id;
}
