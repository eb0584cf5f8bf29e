import { Refusal } from '@samspill/values/refusals/refusal';
import { type DocumentNode, visit } from 'graphql';

/**
 * The specification keeps names with two underscores for itself, and `__proto__` as a key of an answer is what nobody
 * behind this door should have to handle. Throws GRAPHQL_VALIDATION_FAILED.
 */
export function refuseReservedAliases(document: DocumentNode): void {
  visit(document, {
    Field({ alias }) {
      if (alias?.value.startsWith('__')) {
        throw new Refusal('GRAPHQL_VALIDATION_FAILED', {
          reason: 'An alias must not begin with two underscores',
        });
      }
    },
  });
}
