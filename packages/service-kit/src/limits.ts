import { Refusal } from '@samspill/values/refusals/refusal';
import { type DocumentNode, getOperationAST } from 'graphql';
import { countWritten, measure } from './measure.ts';

/** Lexical tokens of a document; the parser itself stops there. The whole introspection query has some 330. */
export const TOKENS_MAX = 3_000;
/** Of a document's text: space and comments are no tokens. What is long belongs into variables. */
export const DOCUMENT_CHARS_MAX = 100_000;
/** Fields within fields. Three hops through connections are some 12; the introspection query is 16. */
export const DEPTH_MAX = 20;
/** Fields of an operation, those of fragments counted where they are spread; and fields that stand in its document. */
export const FIELDS_MAX = 500;
/** Fragment spreads that stand in a document: validation compares the fragments in pairs. */
export const SPREADS_MAX = 100;
export const ALIASES_MAX = 50;
/** Fields at the top of an operation, aliases included. */
export const ROOT_FIELDS_MAX = 20;
export const DIRECTIVES_MAX = 50;
/** Rows that an operation asks for, pages within pages multiplied: 100 × 100, or 20 × 20 × 20. */
export const ROWS_MAX = 10_000;

/**
 * Refuses an operation that is too large to be worth planning. Pure, before validation, and linear in the size of the
 * document, however its fragments are nested. Fragments in a circle count as nothing: validation refuses them.
 * Throws `QUERY_TOO_DEEP`, `QUERY_TOO_LARGE`, `TOO_MANY_FRAGMENTS`, `TOO_MANY_ALIASES`, `TOO_MANY_ROOT_FIELDS`,
 * `TOO_MANY_DIRECTIVES`, `TOO_MANY_ROWS`, `OPERATION_RESOLUTION_FAILURE`.
 */
export function assertWithinLimits(
  document: DocumentNode,
  {
    operationName,
    variables = {},
  }: { operationName?: string | null; variables?: Readonly<Record<string, unknown>> },
): void {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Refusal('OPERATION_RESOLUTION_FAILURE');

  const written = countWritten(document);
  if (written.fields > FIELDS_MAX) throw new Refusal('QUERY_TOO_LARGE', { max: FIELDS_MAX });
  if (written.spreads > SPREADS_MAX) throw new Refusal('TOO_MANY_FRAGMENTS', { max: SPREADS_MAX });

  const size = measure(document, operation, variables);
  if (size.depth > DEPTH_MAX) throw new Refusal('QUERY_TOO_DEEP', { max: DEPTH_MAX });
  if (size.rootFields > ROOT_FIELDS_MAX) throw new Refusal('TOO_MANY_ROOT_FIELDS', { max: ROOT_FIELDS_MAX });
  if (size.aliases > ALIASES_MAX) throw new Refusal('TOO_MANY_ALIASES', { max: ALIASES_MAX });
  if (size.directives > DIRECTIVES_MAX) throw new Refusal('TOO_MANY_DIRECTIVES', { max: DIRECTIVES_MAX });
  if (size.fields > FIELDS_MAX) throw new Refusal('QUERY_TOO_LARGE', { max: FIELDS_MAX });
  if (size.rows > ROWS_MAX) throw new Refusal('TOO_MANY_ROWS', { max: ROWS_MAX });
}
