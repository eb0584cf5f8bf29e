import { assertClosed } from '@samspill/events/define-event';
import { refused } from '@samspill/values/testing/refused';
import { expect, test } from 'vitest';
import { aClosedOrganisation, anOrganisation, saidBy } from '../../testing/an-organisation.ts';
import { close, readClosing } from './close.ts';

const at = new Date('2026-06-10T08:00:00.000Z');
const dissolved = readClosing({ reason: 'DISSOLVED' });
const merged = readClosing({ reason: 'MERGED', closedOn: '2026-01-01' });

test('it is closed as of today, with its reason', () => {
  const { changes, event } = close(anOrganisation(), dissolved, null, at);
  expect(changes).toEqual({
    status: 'CLOSED',
    closedOn: '2026-06-10',
    closingReason: 'DISSOLVED',
    successorId: null,
    fieldSources: saidBy('OPERATOR', at, 'status'),
    changedAt: at,
  });
  expect(event.data.state).toMatchObject({
    status: 'CLOSED',
    closedOn: '2026-06-10',
    closingReason: 'DISSOLVED',
  });
  expect(() => assertClosed(event)).not.toThrow();
});

test('whoever carries on is named', () => {
  const successor = anOrganisation();
  expect(close(anOrganisation(), merged, successor, at).changes).toMatchObject({
    closedOn: '2026-01-01',
    successorId: successor.id,
  });
});

test.each(['MERGED', 'REGISTERED_TWICE'] as const)('%s means that someone carries on', (reason) => {
  expect(() => close(anOrganisation(), readClosing({ reason }), null, at)).toThrow(
    refused('SUCCESSOR_NEEDED', { field: 'successorId', reason }),
  );
});

test('the successor is another, and active: following successors always ends', () => {
  const organisation = anOrganisation();
  expect(() => close(organisation, merged, organisation, at)).toThrow(refused('SUCCESSOR_IS_ITSELF'));
  expect(() => close(organisation, merged, aClosedOrganisation(), at)).toThrow(refused('SUCCESSOR_CLOSED'));
});

test('it is closed once, and not ahead of time', () => {
  expect(() => close(aClosedOrganisation(), dissolved, null, at)).toThrow(
    refused('ORGANISATION_CLOSED', { closedOn: '2026-05-01' }),
  );
  const ahead = readClosing({ reason: 'PERIOD_ENDED', closedOn: '2026-12-31' });
  expect(() => close(anOrganisation(), ahead, null, at)).toThrow(
    refused('DATE_IN_THE_FUTURE', { field: 'closedOn' }),
  );
});
