import { Refusal } from '@samspill/values/refusals/refusal';
import { type DocumentNode, Kind, OperationTypeNode, visit } from 'graphql';
import { subscriptionRoot } from '../executor/subscription-root.ts';

/** Brackets within brackets, of fields, values and types. The planner's parser stops at 50. */
export const NESTING_MAX = 40;

/** Throws QUERY_TOO_DEEP; BAD_USER_INPUT for a number that 64 bits do not hold, which its parser cannot read. Before validation. */
export function refuseUnreadable(document: DocumentNode): void {
  let depth = 0;
  const bracket = {
    enter() {
      depth += 1;
      if (depth > NESTING_MAX) throw new Refusal('QUERY_TOO_DEEP', { max: NESTING_MAX });
    },
    leave: () => void (depth -= 1),
  };
  visit(document, {
    SelectionSet: bracket,
    ListValue: bracket,
    ObjectValue: bracket,
    ListType: bracket,
    IntValue: refuseBeyond(Number.MAX_SAFE_INTEGER),
    FloatValue: refuseBeyond(Number.MAX_VALUE),
  });
}

/**
 * A subscription to nothing would be one that never says anything: the specification of 2025 forbids directives that
 * leave its root field out (section 5.2.4.1). Throws GRAPHQL_VALIDATION_FAILED. After validation.
 */
export function refuseConditionalSubscriptions(document: DocumentNode): void {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (definition.operation !== OperationTypeNode.SUBSCRIPTION) continue;
    if (!subscriptionRoot(document, definition).conditional) continue;
    throw new Refusal('GRAPHQL_VALIDATION_FAILED', {
      reason: 'Directives must not stand at the root of a subscription',
    });
  }
}

function refuseBeyond(max: number) {
  return ({ value }: { readonly value: string }) => {
    if (Math.abs(Number(value)) <= max) return;
    throw new Refusal('BAD_USER_INPUT', { reason: `A number must not be larger than ${max}` });
  };
}
