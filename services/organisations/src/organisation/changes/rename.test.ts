import { assertClosed } from '@samspill/events/define-event';
import { refused } from '@samspill/values/testing/refused';
import { expect, test } from 'vitest';
import { aPersonNumber } from '@samspill/values/testing/a-person-number';
import { aClosedOrganisation, anOrganisation, saidBy } from '../../testing/an-organisation.ts';
import { readRenaming, rename } from './rename.ts';

const at = new Date('2026-06-10T08:00:00.000Z');
const centre = anOrganisation({ name: 'Ski frivilligsentral' });

test('a new name holds from today in Norway, and the fact tells both', () => {
  const { changes, event } = rename(centre, readRenaming({ name: ' Ski nærmiljøsentral ' }), at);
  expect(changes).toEqual({
    name: 'Ski nærmiljøsentral',
    names: [
      { name: 'Ski frivilligsentral', validFrom: '2020-01-01', validTo: '2026-06-10' },
      { name: 'Ski nærmiljøsentral', validFrom: '2026-06-10', validTo: null },
    ],
    fieldSources: saidBy('OPERATOR', at, 'name'),
    changedAt: at,
  });
  expect(event.data).toMatchObject({
    name: 'Ski nærmiljøsentral',
    previousName: 'Ski frivilligsentral',
    validFrom: '2026-06-10',
    state: { name: 'Ski nærmiljøsentral', changedAt: '2026-06-10T08:00:00.000Z' },
  });
  expect(() => assertClosed(event)).not.toThrow();
});

test('it may be told late, not ahead', () => {
  const { changes } = rename(centre, readRenaming({ name: 'B', validFrom: '2026-01-15' }), at);
  expect(changes.names.at(-1)).toEqual({ name: 'B', validFrom: '2026-01-15', validTo: null });
  expect(() => rename(centre, readRenaming({ name: 'B', validFrom: '2026-06-11' }), at)).toThrow(
    refused('DATE_IN_THE_FUTURE', { field: 'validFrom' }),
  );
  expect(() => rename(centre, readRenaming({ name: 'B', validFrom: '2019-12-31' }), at)).toThrow(
    refused('NAME_HELD_ALREADY_LATER'),
  );
});

test('the name it has is no new name', () => {
  expect(() => rename(centre, readRenaming({ name: 'Ski frivilligsentral' }), at)).toThrow(
    refused('NOTHING_CHANGES'),
  );
});

test('a closed organisation keeps its name', () => {
  expect(() => rename(aClosedOrganisation(), readRenaming({ name: 'B' }), at)).toThrow(
    refused('ORGANISATION_CLOSED'),
  );
});

test('a name holds no person number', () => {
  expect(() => readRenaming({ name: `Klubb ${aPersonNumber}` })).toThrow(
    refused('PERSON_NUMBER_IN_TEXT', { field: 'name' }),
  );
});
