import { expect, test } from 'vitest';
import { figureLine } from './figure-line.ts';

test.each([
  ['higher', 0.8123, 'ok'],
  ['higher', 0.79, 'short'],
  ['lower', 0.79, 'ok'],
  ['lower', 0.8123, 'short'],
] as const)('a figure of which %s is better, %d beside a goal of 0.8, is %s', (better, measured, verdict) => {
  const line = figureLine('pipeline', { figure: 'writer', measured, goal: 0.8, unit: 'ratio', better });
  expect(line).toBe(
    `pipeline/writer measured=${Number(measured.toPrecision(3))} goal=0.8 unit=ratio ${verdict}`,
  );
});
