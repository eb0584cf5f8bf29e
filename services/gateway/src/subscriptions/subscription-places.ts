import { Refusal } from '@samspill/values/refusals/refusal';

/** Open subscriptions, at most. */
export interface SubscriptionLimits {
  /** On one WebSocket. An SSE connection carries one. */
  readonly connection: number;
  /** From one address: a school or a municipality may have a single one for everybody. */
  readonly address: number;
  readonly process: number;
}

export const SUBSCRIPTION_LIMITS: SubscriptionLimits = { connection: 50, address: 500, process: 5_000 };

export interface SubscriptionPlaces {
  /** Throws SUBSCRIPTIONS_TOO_MANY. Gives back what frees the place; doing so twice frees it once. */
  take(connection: object, address: string): () => void;
  readonly taken: number;
}

export function subscriptionPlaces(limits: SubscriptionLimits = SUBSCRIPTION_LIMITS): SubscriptionPlaces {
  const byConnection = new WeakMap<object, number>();
  const byAddress = new Map<string, number>();
  let taken = 0;
  return {
    get taken() {
      return taken;
    },
    take(connection, address) {
      const onConnection = byConnection.get(connection) ?? 0;
      const fromAddress = byAddress.get(address) ?? 0;
      if (onConnection >= limits.connection) throw tooMany('connection', limits.connection);
      if (fromAddress >= limits.address) throw tooMany('address', limits.address);
      if (taken >= limits.process) throw tooMany('process', limits.process);
      byConnection.set(connection, onConnection + 1);
      byAddress.set(address, fromAddress + 1);
      taken += 1;

      let isFree = false;
      return () => {
        if (isFree) return;
        isFree = true;
        taken -= 1;
        byConnection.set(connection, byConnection.get(connection)! - 1);
        const left = byAddress.get(address)! - 1;
        if (left === 0) byAddress.delete(address);
        else byAddress.set(address, left);
      };
    },
  };
}

function tooMany(scope: string, max: number): Refusal {
  return new Refusal('SUBSCRIPTIONS_TOO_MANY', { scope, max });
}
