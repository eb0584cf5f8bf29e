import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusals } from './catalogue.ts';
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

test("a refusal's own message is in English, for logs", () => {
  const refusal = new Refusal('TEXT_TOO_LONG', { field: 'name', maxLength: 80 });
  expect(refusal.message).toBe('The text in the field name is too long. It can have at most 80 characters.');
});
