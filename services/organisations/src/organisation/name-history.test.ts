import { addDays, type CalendarDate } from '@samspill/values/calendar-date';
import { Refusal } from '@samspill/values/refusals/refusal';
import { refused } from '@samspill/values/testing/refused';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../testing/an-organisation.ts';
import { type DatedName, NAMES_MAX, currentName, firstName, withName } from './name-history.ts';

test('a new name ends the one before on the day it begins', () => {
  expect(
    withName(firstName('Ski frivilligsentral', null), 'Nordre Follo frivilligsentral', date('2026-06-01')),
  ).toEqual([
    { name: 'Ski frivilligsentral', validFrom: null, validTo: '2026-06-01' },
    { name: 'Nordre Follo frivilligsentral', validFrom: '2026-06-01', validTo: null },
  ]);
});

test('on the day a name began, another takes its place: no day has two names', () => {
  const names = withName(firstName('A', null), 'B', date('2026-06-01'));
  expect(withName(names, 'C', date('2026-06-01'))).toEqual([
    { name: 'A', validFrom: null, validTo: '2026-06-01' },
    { name: 'C', validFrom: '2026-06-01', validTo: null },
  ]);
});

test('corrected back on the same day, the name before has held all along', () => {
  const before = firstName('A', date('2020-01-01'));
  expect(withName(withName(before, 'B', date('2026-06-01')), 'A', date('2026-06-01'))).toEqual(before);
});

test('the first name of all can be corrected on its own day', () => {
  expect(withName(firstName('A', date('2026-06-01')), 'B', date('2026-06-01'))).toEqual(
    firstName('B', date('2026-06-01')),
  );
});

test('a day before the current name began is refused, with the day it did', () => {
  expect(() => withName(firstName('A', date('2026-06-01')), 'B', date('2026-05-31'))).toThrow(
    refused('NAME_HELD_ALREADY_LATER', { currentSince: '2026-06-01' }),
  );
});

test('the same name is no new name', () => {
  expect(() => withName(firstName('A', null), 'A', date('2026-06-01'))).toThrow(refused('NOTHING_CHANGES'));
});

test('there is room for a long life, and no more', () => {
  let names: readonly DatedName[] = firstName('0', null);
  for (let i = 1; i < NAMES_MAX; i++) names = withName(names, String(i), addDays(date('2000-01-01'), i));
  expect(names).toHaveLength(NAMES_MAX);
  expect(() => withName(names, 'one more', date('2026-06-01'))).toThrow(
    refused('NAMES_TOO_MANY', { max: NAMES_MAX }),
  );
  // Correcting the last one needs no more room.
  expect(withName(names, 'corrected', currentName(names).validFrom!)).toHaveLength(NAMES_MAX);
});

const names = fc.constantFrom('A', 'B', 'C', 'D');
const days = fc.integer({ min: 0, max: 30 }).map((day) => addDays(date('2026-01-01'), day));

test('whatever it is called and when: names follow each other without gap or overlap, and the last one is current', () => {
  fc.assert(
    fc.property(
      fc.record({ name: names, since: fc.option(days) }),
      fc.array(fc.tuple(names, days), { maxLength: 20 }),
      (first, renamings) => {
        let history: readonly DatedName[] = firstName(first.name, first.since);
        for (const [name, from] of renamings) {
          const renamed = renamedOrNull(history, name, from);
          if (renamed === null) continue;
          expect(currentName(renamed).name).toBe(name);
          history = renamed;
        }
        expect(history.filter(({ validTo }) => validTo === null)).toEqual([currentName(history)]);
        for (const [i, next] of history.slice(1).entries()) {
          const before = history[i]!;
          expect(before.validTo).toBe(next.validFrom);
          expect(before.name).not.toBe(next.name);
          expect(before.validFrom === null || before.validFrom < next.validFrom!).toBe(true);
        }
      },
    ),
  );
});

function renamedOrNull(history: readonly DatedName[], name: string, from: CalendarDate) {
  try {
    return withName(history, name, from);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
