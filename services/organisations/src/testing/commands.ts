import { testOrganisationNumber } from '@samspill/values/organisation-number';
import { dataOf } from './answers.ts';
import type { TestService } from './test-service.ts';

/** Every mutation, whole, its input as the one variable. */
export const mutations = {
  register: command('registerOrganisation', 'organisation { id name }'),
  rename: command('renameOrganisation', 'organisation { id name }'),
  move: command('moveOrganisation', 'organisation { id }'),
  changeDetails: command('changeOrganisationDetails', 'organisation { id }'),
  attach: command('attachOrganisation', 'organisation { id parent { id } }'),
  assure: command('assureOrganisation', 'organisation { id assuredOn }'),
  close: command('closeOrganisation', 'organisation { id status successor { id } }'),
  reopen: command('reopenOrganisation', 'organisation { id status closedOn closingReason }'),
  match: command('matchOrganisationToNumber', 'organisation { id organisationNumber }'),
  withdraw: command('withdrawOrganisation', 'withdrawnId'),
} as const;

function command(name: string, answer: string): string {
  const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { ${answer} } }`;
}

let seeds = 500_000;

/** What registers a club in Ås, with a test number of its own. */
export function aRegistration(with_: Record<string, unknown> = {}) {
  return {
    organisationNumber: 'numberMissingReason' in with_ ? null : testOrganisationNumber(seeds++),
    name: 'Ås idrettslag',
    kind: 'CLUB',
    municipalityNumber: '3218',
    source: 'OPERATOR',
    ...with_,
  };
}

/** Registers it and gives its id. */
export async function registered(service: TestService, with_: Record<string, unknown> = {}): Promise<string> {
  const answer = dataOf(await service.ask(mutations.register, { input: aRegistration(with_) }));
  return answer['registerOrganisation'].organisation.id as string;
}
