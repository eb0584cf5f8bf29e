import { IDEMPOTENCY_KEY_DAYS, IDEMPOTENCY_KEY_LENGTH_MAX } from '@samspill/values/idempotency-key';
import { Field } from 'type-graphql';

/** Decorates `idempotencyKey?: string | null` in the input of a mutation that makes something. */
export function IdempotencyKeyField(): PropertyDecorator {
  return Field(() => String, {
    nullable: true,
    description: `Names this command, so that sending it twice does it once: a new UUID, for example, at most ${IDEMPOTENCY_KEY_LENGTH_MAX} characters. For ${IDEMPOTENCY_KEY_DAYS} days the same input with the same key gives the same answer and does nothing. Left out: every request counts.`,
  });
}
