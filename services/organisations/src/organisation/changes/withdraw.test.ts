import { assertClosed } from '@samspill/events/define-event';
import { refused } from '@samspill/values/testing/refused';
import { expect, test } from 'vitest';
import { aClosedOrganisation, anOrganisation } from '../../testing/an-organisation.ts';
import { withdraw } from './withdraw.ts';

const at = new Date('2026-06-10T08:00:00.000Z');

test('the fact tells no more than that the record is gone, and why', () => {
  const event = withdraw(anOrganisation({ source: 'REGISTER' }), 'WITHDRAWN_FROM_REGISTER', at);
  expect(event).toMatchObject({
    municipalityNumber: '3218',
    data: { state: null, reason: 'WITHDRAWN_FROM_REGISTER' },
  });
  expect(() => assertClosed(event)).not.toThrow();
});

test('removing the samples removes samples only', () => {
  expect(withdraw(anOrganisation({ source: 'SAMPLE' }), 'SAMPLE_REMOVED', at).data.reason).toBe(
    'SAMPLE_REMOVED',
  );
  expect(() => withdraw(anOrganisation({ source: 'OWNER' }), 'SAMPLE_REMOVED', at)).toThrow(
    refused('NOT_A_SAMPLE'),
  );
});

test('a closed one can be withdrawn too', () => {
  expect(withdraw(aClosedOrganisation(), 'ENTERED_IN_ERROR', at).data.state).toBeNull();
});
