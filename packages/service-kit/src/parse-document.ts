import { Refusal } from '@samspill/values/refusals/refusal';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { boundedCache } from './bounded-cache.ts';
import { CACHED_DOCUMENT_CHARS_MAX, DOCUMENTS_MAX } from './execute.ts';
import { DOCUMENT_CHARS_MAX, TOKENS_MAX } from './limits.ts';

/**
 * Parses documents, and gives the same object for the same text, which saves its validation as well.
 * Throws `QUERY_TOO_LONG`, and `GRAPHQL_PARSE_FAILED` as a `GraphQLError` that knows the place.
 */
export function createDocumentParser(limits: DocumentLimits = FROM_OUTSIDE): (text: string) => DocumentNode {
  const documents = boundedCache<string, DocumentNode>(DOCUMENTS_MAX);
  return (text) => {
    const make = () => parseWithin(text, limits);
    return text.length > CACHED_DOCUMENT_CHARS_MAX ? make() : documents.get(text, make);
  };
}

export interface DocumentLimits {
  readonly tokensMax: number;
  readonly charsMax: number;
}

const FROM_OUTSIDE: DocumentLimits = { tokensMax: TOKENS_MAX, charsMax: DOCUMENT_CHARS_MAX };

function parseWithin(text: string, { tokensMax, charsMax }: DocumentLimits): DocumentNode {
  const tooLong = () => new Refusal('QUERY_TOO_LONG', { max: tokensMax, chars: charsMax });
  if (text.length > charsMax) throw tooLong();
  try {
    return parse(text, { maxTokens: tokensMax });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes(`${tokensMax} tokens`)) throw tooLong();
    // The message quotes the text: the place says as much.
    const { source, positions } = error;
    throw new GraphQLError('Syntax Error', {
      source: source ?? null,
      positions: positions ?? null,
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  }
}
