import { createHash } from 'node:crypto';
import { IDEMPOTENCY_KEY_DAYS, IdempotencyKey } from '@samspill/values/idempotency-key';
import { givenOrNull } from '@samspill/values/parse';
import { Refusal } from '@samspill/values/refusals/refusal';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { runSql } from './run-sql.ts';
import { canonical, fromStored, toStored } from './stored-answer.ts';
import type { Transaction } from './transaction.ts';

/** The mutation under way, as GraphQL names it. */
export interface Field {
  readonly fieldName: string;
  /** Its name in the answer. */
  readonly path: { readonly key: string | number };
}

interface Keyed {
  readonly operation: string;
  readonly key: Buffer;
  readonly request: Buffer;
}

/**
 * For a door whose input may carry an `idempotencyKey`: the same dependencies, with a transaction that takes effect once
 * for each key of its party and operation, whatever happens to the caller in between. Key, effect and answer commit
 * together. A repeat gives the stored answer, word for word, runs nothing, and is noted in `replayed`.
 * The story has one transaction, in the name of a party.
 *
 * Refuses a malformed key (MALFORMED_IDEMPOTENCY_KEY), a key that came with another request (IDEMPOTENCY_KEY_REUSED),
 * and one whose first request is still under way (IDEMPOTENCY_KEY_IN_USE, retryable). What was refused, or rolled back,
 * leaves nothing: the same key runs again.
 */
export function onlyOnce<Deps extends { readonly transaction: Transaction; readonly replayed: string[] }>(
  deps: Deps,
  { fieldName, path }: Field,
  input: { readonly idempotencyKey?: string | null },
): Deps {
  const { idempotencyKey, ...request } = input;
  const key = givenOrNull(IdempotencyKey, idempotencyKey, 'idempotencyKey');
  if (key === null) return deps;
  const keyed = { operation: fieldName, key: sha256(key), request: sha256(canonical(request)) };
  const onReplay = () => void deps.replayed.push(String(path.key));
  return { ...deps, transaction: keyedTransaction(deps.transaction, keyed, onReplay) };
}

function keyedTransaction(transaction: Transaction, keyed: Keyed, onReplay: () => void): Transaction {
  return async <T>(work: Parameters<Transaction>[0]) => {
    let isReplay = false;
    const answer = await transaction(async (scope) => {
      const { em } = scope;
      const { state, answer: stored } = await claim(em, keyed);
      if (state === 'in use') throw new Refusal('IDEMPOTENCY_KEY_IN_USE');
      if (state === 'reused') throw new Refusal('IDEMPOTENCY_KEY_REUSED', { field: 'idempotencyKey' });
      isReplay = state === 'replayed';
      if (isReplay) return stored!;
      const fresh = toStored(await work(scope));
      await keep(em, keyed, fresh);
      return fresh;
    });
    if (isReplay) onReplay();
    // The first time too: what is read back from the same text cannot differ.
    return fromStored(answer) as T;
  };
}

interface Claim {
  readonly state: 'new' | 'replayed' | 'reused' | 'in use';
  readonly answer: string | null;
}

async function claim(em: SqlEntityManager, { operation, key, request }: Keyed): Promise<Claim> {
  const { rows } = await runSql<Claim>(em, 'select * from messaging.claim_key($1, $2, $3)', [
    operation,
    key,
    request,
  ]);
  return rows[0]!;
}

async function keep(em: SqlEntityManager, { operation, key, request }: Keyed, answer: string) {
  const values = [operation, key, request, answer, IDEMPOTENCY_KEY_DAYS];
  await runSql(em, 'select messaging.keep_answer($1, $2, $3, $4, $5)', values);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
