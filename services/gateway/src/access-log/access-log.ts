import { inTransaction } from '@samspill/messaging/in-transaction';
import type { KeyViewer } from '@samspill/service-kit/viewer';
import { newId } from '@samspill/values/ids';
import type { GatewayDatabase } from '../database/gateway-database.ts';
import { AccessEntryEntity } from './access-entry.entity.ts';
import { batched } from './batched.ts';

/** Entries in one statement. */
export const ACCESS_BATCH_MAX = 500;
/** A caller's name of its operation is kept so far. */
export const OPERATION_NAME_CHARS_MAX = 100;

/** A write that is about to run. */
export interface AccessBegun {
  readonly viewer: KeyViewer;
  readonly operationName: string | null;
  /** The mutations asked for, in the order in which they run. */
  readonly rootFields: readonly string[];
  readonly correlationId: string;
}

export interface AccessLog {
  /** Durable when it resolves. Gives the entry's id. Rejects where it cannot be written: then the write must not run. */
  begin(access: AccessBegun): Promise<string>;
  /** What came of each root field: `OK`, or the code of its refusal. */
  finish(id: string, outcomes: readonly string[]): Promise<void>;
}

const RECORDER = { party: '', role: 'recorder', purpose: 'access-log' } as const;

export function accessLog({ orm, now }: GatewayDatabase): AccessLog {
  const begin = batched<{ id: string } & AccessBegun>(
    (entries) =>
      inTransaction(
        orm,
        async (em) => {
          await em.insertMany(AccessEntryEntity, entries.map(rowOf));
        },
        { acting: RECORDER },
      ),
    ACCESS_BATCH_MAX,
  );
  const finish = batched<{ id: string; outcomes: readonly string[] }>(
    (ends) =>
      inTransaction(
        orm,
        async (em) => {
          // Most of them ended alike.
          const alike = Map.groupBy(ends, ({ outcomes }) => outcomes.join());
          for (const same of alike.values()) {
            const ids = same.map(({ id }) => id);
            await em.nativeUpdate(AccessEntryEntity, { id: { $in: ids } }, { outcomes: same[0]!.outcomes });
          }
        },
        // That it ran is on disk already; what came of it need not wait.
        { acting: RECORDER, durable: false },
      ),
    ACCESS_BATCH_MAX,
  );

  return {
    async begin(access) {
      const id: string = newId<never>();
      await begin({ id, ...access });
      return id;
    },
    finish: (id, outcomes) => finish({ id, outcomes }),
  };

  function rowOf({ id, viewer, operationName, rootFields, correlationId }: { id: string } & AccessBegun) {
    const { party, role, keyId } = viewer;
    return {
      id,
      at: now(),
      party,
      role,
      keyId,
      operationName: operationName?.slice(0, OPERATION_NAME_CHARS_MAX) ?? null,
      rootFields,
      outcomes: null,
      correlationId,
    };
  }
}
