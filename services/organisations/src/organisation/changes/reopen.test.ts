import { assertClosed } from '@samspill/events/define-event';
import { closingReasons } from '@samspill/events/organisations/closing-reason';
import { newId } from '@samspill/values/ids';
import { refused } from '@samspill/values/testing/refused';
import { expect, test } from 'vitest';
import { aClosedOrganisation, anOrganisation, saidBy } from '../../testing/an-organisation.ts';
import { reopen } from './reopen.ts';

const at = new Date('2026-06-10T08:00:00.000Z');

test('it is open again, as if it had never been closed, and the day it was is told', () => {
  const { changes, event } = reopen(aClosedOrganisation(), at);
  expect(changes).toEqual({
    status: 'ACTIVE',
    closedOn: null,
    closingReason: null,
    fieldSources: saidBy('OPERATOR', at, 'status'),
    changedAt: at,
  });
  expect(event.data).toMatchObject({
    previousClosedOn: '2026-05-01',
    state: { status: 'ACTIVE', closedOn: null, closingReason: null, successorId: null },
  });
  expect(() => assertClosed(event)).not.toThrow();
});

test('whoever says so is kept', () => {
  const { changes } = reopen(aClosedOrganisation(), at, { saidBy: 'REGISTER' });
  expect(changes.fieldSources).toEqual(saidBy('REGISTER', at, 'status'));
});

test('one that is open is not opened', () => {
  expect(() => reopen(anOrganisation(), at)).toThrow(refused('NOTHING_CHANGES'));
});

const reasons = Object.keys(closingReasons) as (keyof typeof closingReasons)[];

test.each(reasons)('closed as %s, it stays closed where another carries on', (closingReason) => {
  const carriedOn = aClosedOrganisation({ closingReason, successorId: newId() });
  expect(() => reopen(carriedOn, at)).toThrow(refused('ORGANISATION_CARRIED_ON'));
});

test.each(['MERGED', 'REGISTERED_TWICE'] as const)(
  'so does one that was %s into nobody known',
  (closingReason) => {
    expect(() => reopen(aClosedOrganisation({ closingReason }), at)).toThrow(
      refused('ORGANISATION_CARRIED_ON'),
    );
  },
);
