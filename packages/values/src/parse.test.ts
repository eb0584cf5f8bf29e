import { expect, test } from 'vitest';
import { CalendarDate } from './calendar-date.ts';
import { MunicipalityNumber } from './municipality.ts';
import { type Parser, givenOrNull, parse } from './parse.ts';
import { refused } from './testing/refused.ts';

test('a refusal names the field that the door reads', () => {
  expect(parse(CalendarDate, '2026-05-17', 'startsOn')).toBe('2026-05-17');
  expect(() => parse(CalendarDate, 'soon', 'startsOn')).toThrow(
    refused('MALFORMED_DATE', { field: 'startsOn' }),
  );
});

test('beside what the type says of it', () => {
  expect(() => parse(CalendarDate, '0206-05-17', 'startsOn')).toThrow(
    refused('YEAR_OUT_OF_RANGE', { min: 1900, max: 2199, field: 'startsOn' }),
  );
});

test('without a field, it says what the type says', () => {
  expect(() => parse(MunicipalityNumber, '9999')).toThrow(refused('MUNICIPALITY_UNKNOWN', {}));
});

test('nothing given is null; an empty text is something', () => {
  expect([undefined, null].map((input) => givenOrNull(CalendarDate, input, 'endsOn'))).toEqual([null, null]);
  expect(() => givenOrNull(CalendarDate, '', 'endsOn')).toThrow(
    refused('MALFORMED_DATE', { field: 'endsOn' }),
  );
});

test('what is no refusal is thrown on as it is', () => {
  const bug = new TypeError('a bug');
  const broken: Parser<string> = {
    parse() {
      throw bug;
    },
  };
  expect(() => parse(broken, 'x', 'name')).toThrow(bug);
});
