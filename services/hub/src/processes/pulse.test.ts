import { expect, test } from 'vitest';
import { type Look, missesAfter, PULSE } from './pulse.ts';

const usual = PULSE.everyMs + PULSE.answerMsMax;
const answered: Look = { sinceMs: PULSE.everyMs, answered: true };
const missed: Look = { sinceMs: usual, answered: false };
const asleep: Look = { sinceMs: 3_600_000, answered: false };

const misses = (...looks: Look[]) => looks.reduce((count, look) => missesAfter(count, look, PULSE), 0);

test('questions that are missed in a row count, an answer ends the row', () => {
  expect(misses(missed, missed, missed)).toBe(3);
  expect(misses(missed, missed, answered, missed)).toBe(1);
});

test('a machine that slept, or a supervisor that had no turn, begins anew', () => {
  expect(misses(missed, missed, missed, asleep)).toBe(0);
  expect(misses(asleep, missed)).toBe(1);
});

test('a look that took as long as it may is counted', () => {
  expect(misses({ sinceMs: usual + 500, answered: false })).toBe(1);
});
