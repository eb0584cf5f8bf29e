import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalendarDate } from './calendar-date.ts';
import { counties, county } from './county.ts';
import {
  MunicipalityNumber,
  currentMunicipalityNumber,
  municipalities,
  municipality,
  municipalityAt,
} from './municipality.ts';
import { parse } from './parse.ts';
import { holdsOn } from './period.ts';
import { refused } from './testing/refused.ts';

const in2023 = CalendarDate.parse('2023-12-31');
const in2024 = CalendarDate.parse('2024-01-01');
const anyMunicipality = fc.constantFrom(...municipalities);
const number = (text: string) => MunicipalityNumber.parse(text);

test('357 municipalities today, 356 before 2024, each number once', () => {
  expect(municipalities.filter((each) => holdsOn(each, in2024))).toHaveLength(357);
  expect(municipalities.filter((each) => holdsOn(each, in2023))).toHaveLength(356);
  expect(new Set(municipalities.map((each) => each.number)).size).toBe(municipalities.length);
});

test('115 of the numbers of today did not exist in 2023', () => {
  const isNew = municipalities.filter(
    (each) => holdsOn(each, in2024) && municipalityAt(each.number, in2023) === null,
  );
  expect(isNew).toHaveLength(115);
  expect(isNew.filter((each) => each.predecessors.includes(number('1507')))).toHaveLength(2);
});

test('names are no key, and bilingual names are kept whole', () => {
  expect(municipalities.filter((each) => each.name === 'Herøy').map((each) => each.number)).toEqual([
    '1515',
    '1818',
  ]);
  expect(municipality(number('5622')).officialName).toBe('Porsanger - Porsáŋgu - Porsanki');
  expect(
    municipalities.filter((each) => holdsOn(each, in2024) && each.officialName !== each.name),
  ).toHaveLength(22);
});

test('every municipality lies in a county of its own time', () => {
  const outlives = (validTo: string | null, end: string | null) =>
    end !== null && (validTo === null || validTo > end);
  const misplaced = municipalities.filter((each) => {
    const around = county(each.countyNumber);
    return !holdsOn(around, each.validFrom) || outlives(each.validTo, around.validTo);
  });
  expect(misplaced).toEqual([]);
});

test('15 counties today, 11 before 2024, and none without municipalities', () => {
  expect(counties.filter((each) => holdsOn(each, in2024))).toHaveLength(15);
  expect(counties.filter((each) => holdsOn(each, in2023))).toHaveLength(11);
  expect(new Set(municipalities.map((each) => each.countyNumber))).toEqual(
    new Set(counties.map((each) => each.number)),
  );
});

test.each(['9999', '0302', '301', 301, '2100', '03 01', '', null])('%j is unknown', (input) => {
  expect(() => parse(MunicipalityNumber, input)).toThrow(refused('MUNICIPALITY_UNKNOWN'));
});

describe('translation', () => {
  test.each([
    ['0301', '0301'],
    ['5405', '5607'],
    ['5607', '5607'],
    ['3025', '3203'],
    ['1508', '1508'],
    ['1580', '1580'],
  ])('%s is %s today', (old, today) => {
    expect(currentMunicipalityNumber(number(old))).toBe(today);
  });

  test('1507 was split: nobody guesses, both are named', () => {
    expect(() => currentMunicipalityNumber(number('1507'))).toThrow(
      refused('MUNICIPALITY_SPLIT', { number: '1507', candidates: '1508, 1580' }),
    );
  });

  test('is idempotent, lands on a number in use, and keeps name and organisation', () => {
    fc.assert(
      fc.property(anyMunicipality, (old) => {
        fc.pre(old.successors.length < 2);
        const today = currentMunicipalityNumber(old.number);
        expect(currentMunicipalityNumber(today)).toBe(today);
        expect(municipalityAt(today, in2024)).toMatchObject({
          name: old.name,
          organisationNumber: old.organisationNumber,
        });
      }),
    );
  });

  test('only 1507 cannot be translated', () => {
    expect(municipalities.filter((each) => each.successors.length > 1).map((each) => each.number)).toEqual([
      '1507',
    ]);
  });

  test('predecessors and successors say the same, and the one ends the day the other begins', () => {
    expect(municipalities.filter((each) => each.validTo !== null && each.successors.length === 0)).toEqual(
      [],
    );
    for (const old of municipalities) {
      for (const next of old.successors.map((each) => municipality(each))) {
        expect(next.predecessors).toEqual([old.number]);
        expect(next.validFrom).toBe(old.validTo);
      }
    }
  });
});

test('a number is answered for the days on which it was in use', () => {
  expect(municipalityAt(number('5405'), in2023)?.name).toBe('Vadsø');
  expect(municipalityAt(number('5405'), in2024)).toBeNull();
  expect(municipalityAt(number('5607'), in2023)).toBeNull();
  expect(municipalityAt(number('0301'), CalendarDate.parse('2019-12-31'))).toBeNull();
});
