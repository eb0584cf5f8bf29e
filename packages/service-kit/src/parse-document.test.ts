import { expect, test } from 'vitest';
import { DOCUMENT_CHARS_MAX, TOKENS_MAX } from './limits.ts';
import { createDocumentParser } from './parse-document.ts';

const parse = createDocumentParser();

test('the same text gives the same document', () => {
  expect(parse('{ a }')).toBe(parse('{ a }'));
  expect(parse('{ a }')).not.toBe(parse('{ b }'));
});

test('a text that is no GraphQL is refused at its place, without being quoted', () => {
  const refused = expect.objectContaining({
    message: 'Syntax Error',
    extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    locations: [{ line: 2, column: 3 }],
  });
  expect(() => parse('{ a\n  "Kari" }')).toThrow(refused);
});

test('one token too many', () => {
  expect(() => parse(`{ ${'a '.repeat(TOKENS_MAX - 2)}}`)).not.toThrow();
  expect(() => parse(`{ ${'a '.repeat(TOKENS_MAX)}}`)).toThrow(
    expect.objectContaining({ code: 'QUERY_TOO_LONG' }),
  );
});

test('one character too many, though they are no tokens', () => {
  const padded = (length: number) => '{ a }'.padEnd(length, ' ');
  expect(() => parse(padded(DOCUMENT_CHARS_MAX))).not.toThrow();
  expect(() => parse(padded(DOCUMENT_CHARS_MAX + 1))).toThrow(
    expect.objectContaining({ code: 'QUERY_TOO_LONG' }),
  );
});
