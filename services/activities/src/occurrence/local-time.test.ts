import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localTime } from './local-time.ts';

test.each([
  ['2026-07-01T15:00:00Z', '2026-07-01T17:00'],
  ['2026-12-31T23:30:00Z', '2027-01-01T00:30'],
  // Clocks go forward at 01:00 UTC and back at 01:00 UTC: the hour from 02 is skipped, then comes twice.
  ['2026-03-29T00:59:00Z', '2026-03-29T01:59'],
  ['2026-03-29T01:00:00Z', '2026-03-29T03:00'],
  ['2026-10-25T00:30:00Z', '2026-10-25T02:30'],
  ['2026-10-25T01:30:00Z', '2026-10-25T02:30'],
])('%s is shown as %s', (instant, shown) => {
  expect(localTime(new Date(instant))).toBe(shown);
});

test('what is shown is one or two hours ahead of Greenwich, and read in Norway names the instant', () => {
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, (at) => {
      const minute = Math.floor(at.getTime() / 60_000) * 60_000;
      const shown = localTime(at);
      const ahead = (Date.parse(`${shown}:00Z`) - minute) / 3_600_000;
      expect([1, 2]).toContain(ahead);
      const readings = ['earlier', 'later'].map(
        (disambiguation) =>
          Temporal.PlainDateTime.from(shown).toZonedDateTime('Europe/Oslo', {
            disambiguation: disambiguation as 'earlier',
          }).epochMilliseconds,
      );
      expect(readings).toContain(minute);
    }),
    { numRuns: 300 },
  );
});
