import { assertClosed } from '@samspill/events/define-event';
import { refused } from '@samspill/values/testing/refused';
import { expect, test } from 'vitest';
import { aPersonNumber } from '@samspill/values/testing/a-person-number';
import { aClosedOrganisation, anOrganisation } from '../../testing/an-organisation.ts';
import { changeDetails, readDetails } from './change-details.ts';

const at = new Date('2026-06-10T08:00:00.000Z');

test('what is left out stays; null empties', () => {
  expect(readDetails({})).toEqual({});
  expect(readDetails({ kind: null, form: null, icnpo: null, website: null })).toEqual({
    form: null,
    icnpo: [],
    website: null,
  });
  expect(readDetails({ website: 'https://example.org' })).toEqual({ website: 'https://example.org/' });
});

test('the fact names what differs, and only that', () => {
  const { changes, event } = changeDetails(
    anOrganisation(),
    readDetails({ kind: 'VOLUNTEER_CENTRE', icnpo: ['8200', '14100'], form: null }),
    at,
  );
  expect(changes).toMatchObject({ icnpo: ['8200', '14100'], form: null, changedAt: at });
  expect(event.data).toMatchObject({
    changed: ['form', 'icnpo'],
    state: { icnpo: ['8200', '14100'], form: null },
  });
  expect(() => assertClosed(event)).not.toThrow();
});

test('another order of the categories is another primary one', () => {
  const both = anOrganisation({ icnpo: ['8200', '14100'] });
  expect(changeDetails(both, readDetails({ icnpo: ['14100', '8200'] }), at).event.data.changed).toEqual([
    'icnpo',
  ]);
});

test('nothing given, or all as it is, changes nothing', () => {
  expect(() => changeDetails(anOrganisation(), {}, at)).toThrow(refused('NOTHING_CHANGES'));
  expect(() => changeDetails(anOrganisation(), readDetails({ icnpo: ['8200'], form: 'FLI' }), at)).toThrow(
    refused('NOTHING_CHANGES'),
  );
});

test('only the register gives a form', () => {
  const unnumbered = anOrganisation({ organisationNumber: null, numberMissingReason: 'NETWORK', form: null });
  expect(() => changeDetails(unnumbered, readDetails({ form: 'FLI' }), at)).toThrow(
    refused('FORM_NEEDS_A_NUMBER'),
  );
});

test('a closed organisation stays as it was', () => {
  expect(() => changeDetails(aClosedOrganisation(), readDetails({ form: 'STI' }), at)).toThrow(
    refused('ORGANISATION_CLOSED'),
  );
});

test('a website holds no person number', () => {
  expect(() => readDetails({ website: `https://example.org/${aPersonNumber}` })).toThrow(
    refused('PERSON_NUMBER_IN_TEXT'),
  );
});
