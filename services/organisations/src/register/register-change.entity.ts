import { defineEntity, p } from '@mikro-orm/core';
import type { OrganisationNumber } from '@samspill/values/organisation-number';
import type { Feed } from './register-rows.ts';
import type { UnitChange } from './updates.ts';

/** What became of a unit of which the feed told. */
export const changeOutcomes = {
  REGISTERED: 'It became an organisation.',
  CHANGED: 'Its organisation changed.',
  NOTED: 'What the register says of it is up to date; its organisation, if there is one, did not change.',
  CLOSED: 'It no longer exists; its organisation, if there is one, is closed.',
  REOPENED:
    'It exists again; its organisation, which the register had closed, is open under the id that it had.',
  REMOVED: 'It was dropped, with its organisation and the data of its facts.',
  NOT_TAKEN:
    'It has a form now that is not taken: it is followed no further, and its organisation, if there is one, stays as it was.',
  UNREADABLE: 'The register’s answer could not be read; it stands in the reject file.',
} as const;

export type ChangeOutcome = keyof typeof changeOutcomes;

/** The history of a unit as the change feed told it. */
export const RegisterChangeEntity = defineEntity({
  name: 'RegisterChange',
  tableName: 'register_change',
  properties: {
    feed: p.text().$type<Feed>().primary(),
    updateId: p.bigint('number').primary(),
    organisationNumber: p.text().$type<OrganisationNumber>(),
    change: p.text().$type<UnitChange>(),
    at: p.datetime(3),
    outcome: p.text().$type<ChangeOutcome>(),
  },
});
