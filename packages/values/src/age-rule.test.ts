import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGE_MAX, type Admission, AgeRule, admits } from './age-rule.ts';
import { CalendarDate, yearOf } from './calendar-date.ts';
import { parse } from './parse.ts';
import { anyDate } from './testing/dates.ts';
import { refused } from './testing/refused.ts';

const inJune = CalendarDate.parse('2026-06-15');
const newYearsEve = CalendarDate.parse('2026-12-31');
const from6To12: AgeRule = { kind: 'range', from: 6, to: 12 };
const born2014To2016: AgeRule = { kind: 'birthYears', from: 2014, to: 2016 };

describe('a range', () => {
  test.each<[number, Admission]>([
    [5, 'no'],
    [6, 'yes'],
    [12, 'yes'],
    [13, 'no'],
  ])('6 to 12 and %d years old: %s', (age, answer) => {
    expect(admits(from6To12, { age }, inJune)).toBe(answer);
  });

  test.each<[number, Admission]>([
    [2021, 'no'],
    [2020, 'unknown'], // 5 or 6
    [2019, 'yes'],
    [2014, 'yes'], // 11 or 12
    [2013, 'unknown'], // 12 or 13
    [2012, 'no'],
  ])('6 to 12 and born in %d, in June 2026: %s', (birthYear, answer) => {
    expect(admits(from6To12, { birthYear }, inJune)).toBe(answer);
  });

  test("by New Year's Eve everyone has had their birthday", () => {
    expect(admits(from6To12, { birthYear: 2020 }, newYearsEve)).toBe('yes');
    expect(admits(from6To12, { birthYear: 2013 }, newYearsEve)).toBe('no');
  });

  test("it is the activity's date that counts: the same child, a year later", () => {
    expect(admits(from6To12, { birthYear: 2021 }, inJune)).toBe('no');
    expect(admits(from6To12, { birthYear: 2021 }, CalendarDate.parse('2028-01-01'))).toBe('yes');
  });
});

describe('years of birth', () => {
  test.each<[number, Admission]>([
    [2013, 'no'],
    [2014, 'yes'],
    [2016, 'yes'],
    [2017, 'no'],
  ])('2014 to 2016 and born in %d: %s', (birthYear, answer) => {
    expect(admits(born2014To2016, { birthYear }, inJune)).toBe(answer);
  });

  test.each<[number, Admission]>([
    [8, 'no'],
    [9, 'unknown'], // born 2016 or 2017
    [10, 'yes'],
    [12, 'unknown'], // born 2013 or 2014
    [13, 'no'],
  ])('2014 to 2016 and %d years old: %s', (age, answer) => {
    expect(admits(born2014To2016, { age }, inJune)).toBe(answer);
  });
});

describe('what is not said is not known', () => {
  test('no rule is never "all"', () => {
    fc.assert(
      fc.property(fc.nat(AGE_MAX), anyDate, (age, date) => {
        expect(admits(null, { age }, date)).toBe('unknown');
      }),
    );
  });

  test('nor is an end left out; the end that is there still says no', () => {
    const from6: AgeRule = { kind: 'range', from: 6, to: null };
    expect(admits(from6, { age: 5 }, inJune)).toBe('no');
    expect(admits(from6, { age: 6 }, inJune)).toBe('unknown');
    expect(admits({ kind: 'range', from: null, to: 12 }, { age: 13 }, inJune)).toBe('no');
    expect(admits({ kind: 'range', from: 6, to: AGE_MAX }, { age: 40 }, inJune)).toBe('yes');
  });

  test('who is not yet born that year is not admitted', () => {
    expect(admits({ kind: 'range', from: 0, to: 3 }, { birthYear: 2027 }, inJune)).toBe('no');
    expect(admits({ kind: 'range', from: 0, to: 3 }, { birthYear: 2026 }, inJune)).toBe('yes');
  });
});

const ends = fc
  .tuple(fc.nat(AGE_MAX), fc.nat(AGE_MAX))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const anyRule: fc.Arbitrary<AgeRule> = fc.oneof(
  ends.map(([from, to]) => ({ kind: 'range' as const, from, to })),
  ends.map(([from, to]) => ({ kind: 'birthYears' as const, from: 1940 + from, to: 1940 + to })),
);

describe('for every rule', () => {
  test('widening it never turns yes into anything else, nor anything else into no', () => {
    fc.assert(
      fc.property(anyRule, fc.nat(AGE_MAX), fc.nat(9), fc.nat(9), anyDate, (rule, age, down, up, date) => {
        const wider = { ...rule, from: (rule.from ?? 0) - down, to: (rule.to ?? 0) + up };
        const [before, after] = [admits(rule, { age }, date), admits(wider, { age }, date)];
        const rank: Admission[] = ['no', 'unknown', 'yes'];
        expect(rank.indexOf(after)).toBeGreaterThanOrEqual(rank.indexOf(before));
      }),
    );
  });

  test('who is between two that are admitted is admitted', () => {
    fc.assert(
      fc.property(anyRule, ends, anyDate, (rule, [young, old], date) => {
        fc.pre(admits(rule, { age: young }, date) === 'yes' && admits(rule, { age: old }, date) === 'yes');
        const between = Array.from({ length: old - young + 1 }, (_, i) => young + i);
        expect(between.filter((age) => admits(rule, { age }, date) !== 'yes')).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('a year of birth answers yes or no only if every birthday in it would', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 1940, max: 2060 }), anyDate, (rule, birthYear, date) => {
        fc.pre(birthYear < yearOf(date) && rule.kind === 'range');
        const had = yearOf(date) - birthYear;
        const ages = date.endsWith('-12-31') ? [had] : [had - 1, had];
        const answers = new Set(ages.map((age) => admits(rule, { age }, date)));
        const [only] = answers;
        expect(admits(rule, { birthYear }, date)).toBe(answers.size === 1 ? only : 'unknown');
      }),
    );
  });

  test('reading it back changes nothing', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(parse(AgeRule, structuredClone(rule))).toEqual(rule);
      }),
    );
  });
});

test('an end that is left out may be null or not there', () => {
  expect(parse(AgeRule, { kind: 'range', from: 6 })).toEqual({ kind: 'range', from: 6, to: null });
});

test.each([
  null,
  'all',
  {},
  { kind: 'range' },
  { kind: 'range', from: null, to: null },
  { kind: 'range', from: 12, to: 6 },
  { kind: 'range', from: -1, to: 6 },
  { kind: 'range', from: 6, to: AGE_MAX + 1 },
  { kind: 'range', from: 6.5, to: 12 },
  { kind: 'range', from: '6', to: '12' },
  { kind: 'birthYears', from: 2014, to: null },
  { kind: 'birthYears', from: 2016, to: 2014 },
  { kind: 'birthYears', from: 14, to: 16 },
  { kind: 'ages', from: 6, to: 12 },
])('%j is no rule', (input) => {
  expect(() => parse(AgeRule, input)).toThrow(refused('AGE_RULE_INVALID'));
});
