import type { OrganisationSource } from '@samspill/events/organisations/organisation-source';
import { newId } from '@samspill/values/ids';
import { expect, test } from 'vitest';
import type { Organisation } from '../organisation/organisation.ts';
import { aClosedOrganisation, date, saidBy } from '../testing/an-organisation.ts';
import { followRegister } from './follow-register.ts';
import type { RegisterSays } from './register-says.ts';

const closedAt = new Date('2026-06-01T08:00:00.000Z');
const at = new Date('2026-06-10T08:00:00.000Z');

function closedBy(source: OrganisationSource, with_: Partial<Organisation> = {}): Organisation {
  return aClosedOrganisation({
    closingReason: 'DELETED_IN_REGISTER',
    fieldSources: saidBy(source, closedAt, 'status'),
    ...with_,
  });
}

/** Which facts come of it when the register says the same of it as the hub, but for what it says otherwise. */
function told(organisation: Organisation, with_: Partial<RegisterSays> = {}, asOf = at): string[] {
  const said = {
    ...organisation,
    deletedOn: null,
    hasRole: true,
    parentNumber: null,
    ...with_,
  } as unknown as RegisterSays;
  const { events } = followRegister(organisation, said, { at, asOf });
  return events.map(({ definition }) => definition.type.split('.')[3]!);
}

test('the register opens what the register closed, and says what else is new', () => {
  expect(told(closedBy('REGISTER'))).toEqual(['organisation_reopened']);
  expect(told(closedBy('REGISTER', { source: 'REGISTER' }), { name: 'NYTT NAVN' })).toEqual([
    'organisation_reopened',
    'organisation_renamed',
  ]);
});

test.each(['OWNER', 'MUNICIPALITY', 'OPERATOR', 'SAMPLE'] as const)(
  'what %s closed stays closed',
  (source) => {
    expect(told(closedBy(source))).toEqual([]);
    expect(told(closedBy(source, { source: 'REGISTER', closingReason: 'DISSOLVED' }))).toEqual([]);
  },
);

test('it opens none that is deleted still, or that another carries on', () => {
  expect(told(closedBy('REGISTER'), { deletedOn: date('2026-05-01') })).toEqual([]);
  expect(told(closedBy('REGISTER', { successorId: newId() }))).toEqual([]);
});

test('a file from before it was closed does not open it', () => {
  expect(told(closedBy('REGISTER'), {}, new Date(closedAt.getTime() - 1))).toEqual([]);
  expect(told(closedBy('REGISTER'), {}, closedAt)).toEqual(['organisation_reopened']);
});
