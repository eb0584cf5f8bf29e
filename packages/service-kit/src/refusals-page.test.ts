import { refusals } from '@samspill/values/refusals/catalogue';
import { expect, test } from 'vitest';
import { refusalsPage } from './refusals-page.ts';

test('every code stands there once, in order, with its three texts', () => {
  const page = refusalsPage();
  const codes = [...page.matchAll(/^## (\w+)$/gm)].map(([, code]) => code);
  expect(codes).toEqual(Object.keys(refusals).toSorted());
  expect(page.match(/^- (?:nb|nn|en): \S/gm)).toHaveLength(codes.length * 3);
  expect(page).toContain('`input`, 413');
});

test('every refusal says something of its own in each language, ends its sentence and fills the same gaps', () => {
  for (const [code, { nb, nn, en }] of Object.entries(refusals)) {
    const gaps = [nb, nn, en].map((text) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted());
    expect([code, gaps[1], gaps[2]]).toEqual([code, gaps[0], gaps[0]]);
    expect([code, new Set([nb, nn, en]).size]).toEqual([code, 3]);
    for (const text of [nb, nn, en]) expect(text).toMatch(/[.…»”)]$/);
  }
});
