import type { Deps } from '../organisation/changes/deps.ts';
import type { ImportDeps } from './import-register.ts';
import { ImportProgressEntity } from './register-import.entity.ts';
import type { Settled } from './settle.ts';

/** What came of a list. */
export interface ImportReport extends Omit<Settled, 'outcomes'> {
  /** Read, of every form. */
  elements: number;
  /** Of forms that are taken. */
  taken: number;
  /** Could not be read, and stand in the reject file. */
  rejected: number;
}

export function noReport(): ImportReport {
  return { elements: 0, taken: 0, rejected: 0, registered: 0, changed: 0, withoutPlace: 0 };
}

/** How many elements of this very source are in already; 0 for a new one, and for one that was read to its end. */
export function beginImport({ transaction, now }: Deps, identity: string, asOf: Date): Promise<number> {
  return transaction(async ({ em }) => {
    const before = await em.findOne(ImportProgressEntity, { identity });
    if (before !== null && before.finishedAt === null) return before.elementsDone;
    const begun = { identity, elementsDone: 0, asOf, begunAt: now(), finishedAt: null };
    await em.upsert(ImportProgressEntity, begun);
    return 0;
  });
}

/** What was read under this identity was not what it names: the next run begins at its first element. */
export function forgetImport({ transaction }: Deps, identity: string): Promise<void> {
  return transaction(async ({ em }) => {
    await em.nativeDelete(ImportProgressEntity, { identity });
  });
}

export function finishImport({ lasting, now }: ImportDeps, identity: string): Promise<void> {
  return lasting(async ({ em }) => {
    await em.nativeUpdate(ImportProgressEntity, { identity }, { finishedAt: now() });
  });
}
