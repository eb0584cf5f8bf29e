import { containsPersonNumber } from '@samspill/values/person-number';
import { Refusal } from '@samspill/values/refusals/refusal';
import { type DocumentNode, visit } from 'graphql';

/**
 * Names come back in answers, and their sentences in errors and traces: an alias or a variable must not be a way to have
 * a person's number repeated. Throws PERSON_NUMBER_IN_TEXT.
 */
export function refusePersonNumbersInNames(document: DocumentNode): void {
  visit(document, {
    Name({ value }) {
      if (containsPersonNumber(value)) throw new Refusal('PERSON_NUMBER_IN_TEXT', { field: 'query' });
    },
  });
}
