import { assertClosed } from '@samspill/events/define-event';
import { testOrganisationNumber } from '@samspill/values/organisation-number';

import { refused } from '@samspill/values/testing/refused';
import { expect, test } from 'vitest';
import { aPersonNumber } from '@samspill/values/testing/a-person-number';
import { publicState } from '../organisation.ts';
import { type RegistrationInput, readRegistration, register } from './register.ts';

const at = new Date('2026-06-10T08:00:00.000Z');
const numbered: RegistrationInput = {
  organisationNumber: '974 760 673',
  name: ' Ås frivilligsentral ',
  kind: 'VOLUNTEER_CENTRE',
  municipalityNumber: '3218',
  source: 'REGISTER',
};
const read = (with_: Partial<RegistrationInput> = {}) =>
  readRegistration({ ...numbered, ...with_ }, { acceptTestNumbers: false });

test('what is left out is null, and texts are trimmed', () => {
  expect(read()).toEqual({
    organisationNumber: '974760673',
    numberMissingReason: null,
    name: 'Ås frivilligsentral',
    nameSince: null,
    form: null,
    kind: 'VOLUNTEER_CENTRE',
    icnpo: [],
    municipalityNumber: '3218',
    districtNumber: null,
    website: null,
    source: 'REGISTER',
    assuredOn: null,
  });
});

test('it is active, has one name and belongs to nobody', () => {
  const { organisation, event } = register(read({ nameSince: '2012-03-01' }), at);
  expect(organisation).toMatchObject({
    id: 'b65f5608-d5ee-5311-a7de-078a6d34432a',
    status: 'ACTIVE',
    names: [{ name: 'Ås frivilligsentral', validFrom: '2012-03-01', validTo: null }],
    parentId: null,
    createdAt: at,
    changedAt: at,
  });
  expect(event).toMatchObject({
    subject: organisation.id,
    partitionKey: organisation.id,
    municipalityNumber: '3218',
    at,
    data: { state: publicState(organisation) },
  });
  expect(() => assertClosed(event)).not.toThrow();
});

test('a number or the reason why there is none; not both, not neither', () => {
  const withoutNumber = { organisationNumber: null, numberMissingReason: 'NETWORK' } as const;
  expect(read(withoutNumber)).toMatchObject(withoutNumber);
  expect(() => read({ organisationNumber: null })).toThrow(refused('NUMBER_OR_REASON_NEEDED'));
  expect(() => read({ numberMissingReason: 'NETWORK' })).toThrow(refused('NUMBER_OR_REASON_NEEDED'));
  expect(() => read({ ...withoutNumber, form: 'FLI' })).toThrow(refused('FORM_NEEDS_A_NUMBER'));
});

test('numbers of the test series are a setting', () => {
  const input = { ...numbered, organisationNumber: testOrganisationNumber(1) };
  expect(readRegistration(input, { acceptTestNumbers: true })).toMatchObject({
    organisationNumber: input.organisationNumber,
  });
  expect(() => readRegistration(input, { acceptTestNumbers: false })).toThrow(
    refused('ORGANISATION_NUMBER_NOT_ACCEPTED'),
  );
});

test.each<[Partial<RegistrationInput>, string]>([
  [{ organisationNumber: '974760674' }, 'ORGANISATION_NUMBER_CHECK_FAILED'],
  [{ organisationNumber: '97476067' }, 'MALFORMED_ORGANISATION_NUMBER'],
  [{ name: '   ' }, 'TEXT_MISSING'],
  [{ name: 'a'.repeat(201) }, 'TEXT_TOO_LONG'],
  [{ name: 'two\nlines' }, 'TEXT_NOT_PRINTABLE'],
  [{ name: `Klubb ${aPersonNumber}` }, 'PERSON_NUMBER_IN_TEXT'],
  [{ nameSince: '2026-02-30' }, 'DATE_DOES_NOT_EXIST'],
  [{ icnpo: ['1'.repeat(5)] }, 'ICNPO_CODE_UNKNOWN'],
  [{ municipalityNumber: '1507' }, 'MUNICIPALITY_SPLIT'],
  [{ municipalityNumber: '4601', districtNumber: '030101' }, 'DISTRICT_NOT_IN_MUNICIPALITY'],
  [{ website: 'example.org' }, 'WEB_ADDRESS_INVALID'],
  [{ website: 'mailto:post@example.org' }, 'WEB_ADDRESS_INVALID'],
  [{ website: `https://example.org/${aPersonNumber}` }, 'PERSON_NUMBER_IN_TEXT'],
  [{ assuredOn: 'yesterday' }, 'MALFORMED_DATE'],
])('%o is refused: %s', (with_, code) => {
  expect(() => read(with_)).toThrow(refused(code));
});

test('what lies ahead has not happened', () => {
  expect(() => register(read({ nameSince: '2026-06-11' }), at)).toThrow(
    refused('DATE_IN_THE_FUTURE', { field: 'nameSince' }),
  );
  expect(() => register(read({ assuredOn: '2026-06-11' }), at)).toThrow(
    refused('DATE_IN_THE_FUTURE', { field: 'assuredOn' }),
  );
  // Just after midnight in Norway it is already the 11th.
  const norwegianMidnight = new Date('2026-06-10T22:00:00.000Z');
  expect(register(read({ assuredOn: '2026-06-11' }), norwegianMidnight).organisation.assuredOn).toBe(
    '2026-06-11',
  );
});
