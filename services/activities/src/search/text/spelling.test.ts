import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lemmaByFoldedForm } from '../lexicon/lexicon.ts';
import { fold } from './fold.ts';
import { isOneSlipAway, lemmasNear } from './spelling.ts';

const forms = [...lemmaByFoldedForm.keys()].filter((form) => /^[a-z]{9,}$/.test(form));
const letter = fc.constantFrom(...Array.from('bcdfghiklmnprstuvy'));

/** A word of the lists, and what becomes of it by one slip. */
const slips = fc
  .record({ form: fc.constantFrom(...forms), at: fc.nat(7), other: letter, kind: fc.nat(3) })
  .map(({ form, at, other, kind }) => {
    const [before, one, next, after] = [form.slice(0, at), form[at]!, form[at + 1]!, form.slice(at + 2)];
    const slip = [
      before + next + after,
      before + other + one + next + after,
      before + other + next + after,
      before + next + one + after,
    ][kind]!;
    return { form, slip };
  })
  // Two letters may be another way to write one: `aa`.
  .filter(({ form, slip }) => form !== slip && fold(slip) === slip);

test('whatever the slip in a long word, the word is found', () => {
  fc.assert(
    fc.property(slips, ({ form, slip }) => {
      expect(isOneSlipAway(slip, form)).toBe(true);
      expect(lemmasNear(slip)).toContain(lemmaByFoldedForm.get(form));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['fotball', 'fotball'],
  ['fotball', 'fobtlal'],
  ['fotball', 'ftbal'],
  ['turnering', 'turnenergi'],
  ['korps', 'torps'],
])('%s and %s are not one slip apart', (one, other) => {
  expect(isOneSlipAway(one, other)).toBe(false);
});
