import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RefusalCode, refusals } from './catalogue.ts';
import { Refusal, refusalText } from './refusal.ts';

const all = Object.entries(refusals);

test('every code of every file is in the catalogue, once', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const written = files.flatMap((file) =>
    [...readFileSync(`${import.meta.dirname}/${file}`, 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+): \{$/gm)].map(
      (match) => match[1],
    ),
  );
  expect(written).toHaveLength(new Set(written).size);
  expect(new Set(written)).toEqual(new Set(Object.keys(refusals)));
});

test('every refusal is said in three languages, to the full stop', () => {
  const cut = all.filter(([, { nb, nn, en }]) => [nb, nn, en].some((text) => !/^\S.{10,}[.!?]$/s.test(text)));
  expect(cut.map(([code]) => code)).toEqual([]);
});

test('and names the same details in each', () => {
  const details = (text: string) =>
    [...new Set(text.match(/\{\w+\}/g))].toSorted((a, b) => a.localeCompare(b)).join(' ');
  const different = all.filter(([, { nb, nn, en }]) => new Set([nb, nn, en].map(details)).size > 1);
  expect(different.map(([code]) => code)).toEqual([]);
});

test('details are filled in; one that is missing stays visible', () => {
  const text = refusalText('MUNICIPALITY_SPLIT', { number: '1507' }, 'nb');
  expect(text).toBe('Kommune 1507 er delt. Velg hvilken av dagens kommuner det gjelder: {candidates}.');
});

test('with all its details no text of any code or language has a hole, and each stands in it as it was given', () => {
  const codes = Object.keys(refusals) as RefusalCode[];
  const value = fc.oneof(fc.integer(), fc.stringMatching(/^[\w$&'`.-]{1,20}$/));
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.constantFrom('nb', 'nn', 'en'),
      fc.func(value),
      (code, language, valueOf) => {
        const names = [...refusals[code][language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
        const details = Object.fromEntries(names.map((name) => [name, valueOf(name)]));
        const text = refusalText(code, details, language);
        expect(text).not.toMatch(/\{\w+\}/);
        for (const name of names) expect(text).toContain(String(details[name]));
      },
    ),
  );
});

test("a refusal's own message is in English, for logs", () => {
  const refusal = new Refusal('TEXT_TOO_LONG', { field: 'name', maxLength: 80 });
  expect(refusal.message).toBe('The text in the field name is too long. It can have at most 80 characters.');
});
