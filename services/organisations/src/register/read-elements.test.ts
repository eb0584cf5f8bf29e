import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Element, readElements } from './read-elements.ts';
import { aUnit, numberOf, pretty } from './testing/a-unit.ts';

const TAKEN = new Set(['FLI', 'STI']);

/** All elements of a text that comes in pieces of this many bytes. */
async function elementsOf(text: string, size: number): Promise<{ elements: Element[]; closed: boolean }> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const reading = readElements(
    (async function* () {
      yield* chunks;
    })(),
    (form) => TAKEN.has(form),
  );
  const elements: Element[] = [];
  for (;;) {
    const { value, done } = await reading.next();
    if (done === true) return { elements, closed: value.closed };
    elements.push(...value);
  }
}

/** Whatever a text of a unit can hold, and what looks like the beginning of another one. */
const odd = fc.oneof(
  fc.string(),
  fc.constantFrom('{ "organisasjonsnummer" : "', '} ], [ {', '\\', '"', 'linje\nlinje', '}, {'),
);
const nested = fc.oneof(
  odd,
  fc.record({ organisasjonsnummer: odd, organisasjonsform: fc.constant({ kode: 'ENK' }) }),
  fc.array(fc.record({ organisasjonsnummer: odd })),
);
const unit = fc
  .record({ n: fc.nat(1_000), form: fc.constantFrom('FLI', 'ENK', 'STI', 'AS'), navn: odd, nytt: nested })
  .map(({ n, form, ...fields }) => aUnit(n, { ...fields, organisasjonsform: { kode: form } }));
const laidOut = fc.constantFrom(pretty, (value: unknown) => JSON.stringify(value));
const size = fc.integer({ min: 1, max: 3_000 });

test('what the register can write is read as JSON reads it, wherever its bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { maxLength: 12 }), laidOut, size, async (units, layout, bytes) => {
      const { elements, closed } = await elementsOf(layout(units), bytes);
      expect(closed).toBe(true);
      expect(elements.map(({ index }) => index)).toEqual(units.map((_, i) => i + 1));
      elements.forEach((element, i) => {
        const of = units[i]!;
        const { kode } = of['organisasjonsform'] as { kode: string };
        if (TAKEN.has(kode)) expect(element).toEqual({ index: i + 1, value: of });
        // Unread, unless something in it could be another unit.
        else if ('value' in element) expect(JSON.stringify(of['nytt'])).toContain('organisasjonsnummer');
        else expect(element).toEqual({ index: i + 1, passedOver: true });
      });
    }),
    { numRuns: 150 },
  );
});

test('one that is broken takes no other with it, wherever its bytes are cut', async () => {
  const broken = fc.constantFrom(
    `{ "organisasjonsnummer" : "${numberOf(11)}", "organisasjonsform" : { "kode" : "FLI" }, "navn" : "LAG`,
    `{ "organisasjonsnummer" : "${numberOf(11)}", "organisasjonsform" : { "kode" : "FLI" }, "navn" : "L"AG" }`,
    `{ "organisasjonsnummer" : "${numberOf(11)}", "organisasjonsform" : { "kode" : "FLI" }, , }`,
    `{ "organisasjonsnummer" : "${numberOf(11)}", "x" : { "y" : 1`,
  );
  const plain = fc.nat(1_000).map((n) => aUnit(n));
  await fc.assert(
    fc.asyncProperty(
      fc.array(plain, { minLength: 1, maxLength: 4 }),
      broken,
      fc.array(plain, { minLength: 1, maxLength: 4 }),
      size,
      async (before, lost, after, bytes) => {
        const text = `[ ${[...before.map(pretty), lost, ...after.map(pretty)].join(', ')} ]`;
        const { elements } = await elementsOf(text, bytes);
        const values = elements.flatMap((element) => ('value' in element ? [element.value] : []));
        expect(values).toEqual([...before, ...after]);
        expect(elements.filter((element) => 'broken' in element)).toHaveLength(1);
      },
    ),
    { numRuns: 100 },
  );
});
