import { expect, test } from 'vitest';
import { testOrganisationNumber } from './organisation-number.ts';
import { HUB_PARTY, partyParser } from './party.ts';
import { refused } from './testing/refused.ts';

const Party = partyParser({ acceptTestNumbers: false });

test.each([
  ['hub', HUB_PARTY],
  ['974760673', '974760673'],
  ['974 760 673', '974760673'],
])('%s is a party', (written, party) => {
  expect(Party.parse(written)).toBe(party);
});

test.each([
  ['', 'MALFORMED_ORGANISATION_NUMBER'],
  ['Hub', 'MALFORMED_ORGANISATION_NUMBER'],
  ['974760674', 'ORGANISATION_NUMBER_CHECK_FAILED'],
  [testOrganisationNumber(1), 'ORGANISATION_NUMBER_NOT_ACCEPTED'],
] as const)('%s is none', (written, code) => {
  expect(() => Party.parse(written)).toThrow(refused(code));
});

test('in trials, an organisation may have a number of the test series', () => {
  expect(partyParser({ acceptTestNumbers: true }).parse(testOrganisationNumber(1))).toMatch(/^3/);
});
