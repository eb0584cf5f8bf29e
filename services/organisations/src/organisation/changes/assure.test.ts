import { assertClosed } from '@samspill/events/define-event';
import { refused } from '@samspill/values/testing/refused';
import { expect, test } from 'vitest';
import { aClosedOrganisation, anOrganisation, date } from '../../testing/an-organisation.ts';
import { assure, readAssurance } from './assure.ts';

const at = new Date('2026-06-10T08:00:00.000Z');

test('as of today, by the same source, unless something else is said', () => {
  const { changes, event } = assure(anOrganisation({ source: 'REGISTER' }), readAssurance({}), at);
  expect(changes).toEqual({ assuredOn: '2026-06-10', source: 'REGISTER', fieldSources: {}, changedAt: at });
  expect(event.data.state).toMatchObject({ assuredOn: '2026-06-10', source: 'REGISTER' });
  expect(() => assertClosed(event)).not.toThrow();
});

test('a sample that its owner vouches for is no sample any more', () => {
  const { changes } = assure(anOrganisation({ source: 'SAMPLE' }), readAssurance({ source: 'OWNER' }), at);
  expect(changes.source).toBe('OWNER');
});

test('time does not go back, nor ahead', () => {
  const assured = anOrganisation({ assuredOn: date('2026-05-01') });
  expect(() => assure(assured, readAssurance({ assuredOn: '2026-04-30' }), at)).toThrow(
    refused('ASSURED_LATER_ALREADY', { assuredOn: '2026-05-01' }),
  );
  expect(() => assure(assured, readAssurance({ assuredOn: '2026-06-11' }), at)).toThrow(
    refused('DATE_IN_THE_FUTURE'),
  );
});

test('the same day and source once more changes nothing', () => {
  const assured = anOrganisation({ assuredOn: date('2026-06-10') });
  expect(() => assure(assured, readAssurance({}), at)).toThrow(refused('NOTHING_CHANGES'));
  expect(assure(assured, readAssurance({ source: 'OWNER' }), at).changes.source).toBe('OWNER');
});

test('a closed organisation needs no assurance', () => {
  expect(() => assure(aClosedOrganisation(), readAssurance({}), at)).toThrow(refused('ORGANISATION_CLOSED'));
});
